package io.bedrockotel.family;

import static java.util.Arrays.asList;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of all model families. The first that has a model's id is its family. */
public final class Families {
  static final List<Family> ALL =
      Collections.unmodifiableList(
          asList(
              new AnthropicClaude(),
              new AmazonNovaCanvas(),
              new AmazonNovaReel(),
              new AmazonNovaEmbeddings(),
              new AmazonNovaSonic(),
              new AmazonNova(),
              new AmazonTitanText(),
              new AmazonTitanEmbeddings(),
              new AmazonTitanImage(),
              new CohereCommand(),
              new CohereCommandR(),
              new CohereEmbed(),
              new Rerank(),
              new Ai21Jurassic(),
              new Ai21Jamba(),
              new MetaLlama(),
              new MistralAi(),
              new DeepSeek(),
              new OpenAi(),
              new StabilityImage(),
              new TwelveLabsPegasus(),
              new TwelveLabsMarengo(),
              new LumaRay()));

  private static final Bodies[] BODIES = ALL.stream().map(Bodies::new).toArray(Bodies[]::new);
  private static final Bodies SPEECH = new Bodies(new AmazonNovaSonic());
  private static final Bodies UNKNOWN = new Bodies(new UnknownFamily());

  private Families() {}

  /**
   * The bodies of a model's family: by the model's id, else by what the request shows.
   *
   * @param base the id of a model that has these bodies, without its geography; null when the
   *     identifier is opaque
   * @param request the body of the request
   */
  public static Bodies of(@Nullable String base, byte[] request) {
    Bodies known = base == null ? null : known(base);
    if (known != null) {
      return known;
    }
    String shape = BodyShape.of(request);
    Bodies like = shape == null ? null : known(shape);
    return like == null ? UNKNOWN : like;
  }

  /**
   * What is read of a bidirectional stream: of opaque models, speech, which is what it is for.
   *
   * @param base as above
   */
  public static Bodies ofSession(@Nullable String base) {
    if (base == null) {
      return SPEECH;
    }
    Bodies known = known(base);
    return known == null ? UNKNOWN : known;
  }

  private static @Nullable Bodies known(String base) {
    for (Bodies bodies : BODIES) {
      if (bodies.fit(base)) {
        return bodies;
      }
    }
    return null;
  }
}
