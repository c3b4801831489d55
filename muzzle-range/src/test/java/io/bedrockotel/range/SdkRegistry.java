package io.bedrockotel.range;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;

/** The AWS SDKs that the repositories of this build's Maven have. */
final class SdkRegistry implements AutoCloseable {
  private static final String GROUP = "software.amazon.awssdk";

  /** Where the classes are that the extension refers to; a reference elsewhere is a mismatch. */
  private static final List<String> ARTIFACTS =
      List.of(
          "bedrockruntime",
          "aws-core",
          "sdk-core",
          "endpoints-spi",
          "http-client-spi",
          "json-utils",
          "regions",
          "utils");

  /** The same for every SDK of the range. */
  private static final Artifact REACTIVE_STREAMS =
      new DefaultArtifact("org.reactivestreams:reactive-streams:1.0.4");

  private static final String PARALLEL_DOWNLOADS = "8";

  private final Context maven;

  private SdkRegistry(Context maven) {
    this.maven = maven;
  }

  static SdkRegistry open() {
    ContextOverrides likeTheBuild =
        ContextOverrides.create()
            .withUserSettings(true)
            .withMavenSystemHomeOverride(Path.of(System.getProperty("range.maven.home")))
            .withUserSettingsXmlOverride(settings())
            .withLocalRepositoryOverride(Path.of(System.getProperty("range.maven.repository")))
            .offline(System.getProperty("range.maven.mode").equals("offline=true"))
            .configProperties(Map.of("aether.connector.basic.threads", PARALLEL_DOWNLOADS))
            .build();
    return new SdkRegistry(Runtimes.INSTANCE.getRuntime().create(likeTheBuild));
  }

  private static Path settings() {
    return Path.of(System.getProperty("range.maven.settings").substring("file=".length()));
  }

  /**
   * The versions of the Bedrock client, oldest first.
   *
   * @param range as Maven writes it, {@code [2.20.157,2.54.14]}
   */
  List<String> versions(String range) throws VersionRangeResolutionException {
    Artifact client = new DefaultArtifact(GROUP + ":bedrockruntime:" + range);
    return maven
        .repositorySystem()
        .resolveVersionRange(
            maven.repositorySystemSession(),
            new VersionRangeRequest(client, maven.remoteRepositories(), ""))
        .getVersions()
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** Downloads what is not there yet. */
  List<Sdk> sdks(List<String> versions) throws ArtifactResolutionException {
    List<Artifact> wanted = new ArrayList<>(List.of(REACTIVE_STREAMS));
    for (String version : versions) {
      ARTIFACTS.forEach(name -> wanted.add(new DefaultArtifact(GROUP, name, "jar", version)));
    }
    List<Path> jars = resolve(wanted);
    List<Sdk> sdks = new ArrayList<>();
    for (String version : versions) {
      int first = 1 + sdks.size() * ARTIFACTS.size();
      List<Path> ofVersion = new ArrayList<>(jars.subList(first, first + ARTIFACTS.size()));
      ofVersion.add(jars.get(0));
      sdks.add(new Sdk(version, ofVersion));
    }
    return sdks;
  }

  private List<Path> resolve(List<Artifact> wanted) throws ArtifactResolutionException {
    List<ArtifactRequest> requests =
        wanted.stream()
            .map(artifact -> new ArtifactRequest(artifact, maven.remoteRepositories(), ""))
            .toList();
    return maven
        .repositorySystem()
        .resolveArtifacts(maven.repositorySystemSession(), requests)
        .stream()
        .map(found -> found.getArtifact().getFile().toPath())
        .toList();
  }

  @Override
  public void close() {
    maven.close();
  }
}
