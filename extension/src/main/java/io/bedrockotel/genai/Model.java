package io.bedrockotel.genai;

import org.jspecify.annotations.Nullable;

/** The model that a call names: as the caller wrote it, and what can be said of it for certain. */
public final class Model {
  private final @Nullable String requested;
  private final @Nullable String base;
  private final @Nullable String alike;
  private final @Nullable String profileType;
  private final @Nullable String profileId;
  private final @Nullable String region;
  private final @Nullable String priceId;

  private Model(Builder builder) {
    this.requested = builder.requested;
    this.base = builder.base;
    this.alike = builder.base == null ? builder.alike : builder.base;
    this.profileType = builder.profileType;
    this.profileId = builder.profileId;
    this.region = builder.region;
    this.priceId = builder.priceId;
  }

  public static Builder builder(@Nullable String requested) {
    return new Builder(requested);
  }

  /** The id that the caller gave; of an ARN, its last segment; null when the caller gave none. */
  public @Nullable String requested() {
    return requested;
  }

  /** The id of the base model, without geography; null when the identifier is opaque. */
  public @Nullable String base() {
    return base;
  }

  /** The id of a model that has the same bodies; the base model's where that is known. */
  public @Nullable String alike() {
    return alike;
  }

  /** {@code standard}, {@code cross_region}, {@code global_cross_region}, {@code application}. */
  public @Nullable String profileType() {
    return profileType;
  }

  /** The id of the inference profile, when one was called. */
  public @Nullable String profileId() {
    return profileId;
  }

  /** The Region that an ARN names. */
  public @Nullable String region() {
    return region;
  }

  /**
   * The id whose list price holds, with its geography; null where none does: for what is opaque,
   * provisioned, imported or custom.
   */
  public @Nullable String priceId() {
    return priceId;
  }

  @Override
  public String toString() {
    return "Model{" + requested + ", base=" + base + ", profileType=" + profileType + "}";
  }

  /** Collects the parts of a {@link Model}. */
  public static final class Builder {
    private final @Nullable String requested;
    private @Nullable String base;
    private @Nullable String alike;
    private @Nullable String profileType;
    private @Nullable String profileId;
    private @Nullable String region;
    private @Nullable String priceId;

    private Builder(@Nullable String requested) {
      this.requested = requested;
    }

    public Builder base(@Nullable String base) {
      this.base = base;
      return this;
    }

    public Builder alike(@Nullable String alike) {
      this.alike = alike;
      return this;
    }

    public Builder profileType(@Nullable String profileType) {
      this.profileType = profileType;
      return this;
    }

    public Builder profileId(@Nullable String profileId) {
      this.profileId = profileId;
      return this;
    }

    public Builder region(@Nullable String region) {
      this.region = region;
      return this;
    }

    public Builder priceId(@Nullable String priceId) {
      this.priceId = priceId;
      return this;
    }

    public Model build() {
      return new Model(this);
    }
  }
}
