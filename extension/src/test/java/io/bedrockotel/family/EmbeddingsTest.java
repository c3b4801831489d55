package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddingsTest {
  private static final FamilyReadings NOVA =
      new FamilyReadings(
          "amazon.nova-2-multimodal-embeddings-v1:0", "amazon-nova-multimodal-embeddings");
  private static final FamilyReadings TITAN =
      new FamilyReadings("amazon.titan-embed-text-v2:0", "amazon-titan-embeddings");
  private static final FamilyReadings COHERE =
      new FamilyReadings("cohere.embed-v4:0", "cohere-embed");
  private static final FamilyReadings MARENGO =
      new FamilyReadings("twelvelabs.marengo-embed-2-7-v1:0", "twelvelabs-marengo");
  private static final FamilyReadings RERANK = new FamilyReadings("cohere.rerank-v3-5:0", "rerank");

  @Test
  void nova() {
    assertThat(NOVA.request("text")).isEqualTo("embeddings dimensions=256");
    assertThat(NOVA.response("text")).isEqualTo("dimensions=256");
    assertThat(
            NOVA.requestOf(
                "{\"taskType\": \"SEGMENTED_EMBEDDING\","
                    + " \"segmentedEmbeddingParams\": {\"embeddingDimension\": 384}}"))
        .isEqualTo("embeddings dimensions=384");
  }

  @Test
  void titan() {
    assertThat(TITAN.request("text-v1")).isEqualTo("embeddings");
    assertThat(TITAN.response("text-v1")).isEqualTo("tokens=in=4 dimensions=1536");
    assertThat(TITAN.request("text-v2"))
        .isEqualTo("embeddings dimensions=256 encodings=[float, binary]");
    assertThat(TITAN.response("text-v2")).isEqualTo("tokens=in=4 dimensions=256");
    assertThat(TITAN.request("image")).isEqualTo("embeddings dimensions=384");
    assertThat(TITAN.response("image")).isEqualTo("tokens=in=3 dimensions=384");
  }

  @Test
  void packedVectorsDoNotTellTheirLength() {
    assertThat(TITAN.response("binary")).isEqualTo("tokens=in=4");
    assertThat(COHERE.response("binary")).isEqualTo("id=00000000-0000-4000-8000-000000000011");
  }

  @Test
  void cohere() {
    assertThat(COHERE.request("floats")).isEqualTo("embeddings");
    assertThat(COHERE.response("floats"))
        .isEqualTo("id=00000000-0000-4000-8000-000000000009 dimensions=1024");
    assertThat(COHERE.request("by-type"))
        .isEqualTo("embeddings dimensions=512 encodings=[float, ubinary]");
    assertThat(COHERE.response("by-type"))
        .isEqualTo("id=00000000-0000-4000-8000-000000000010 dimensions=512");
  }

  @Test
  void marengo() {
    assertThat(MARENGO.request("text")).isEqualTo("embeddings");
    assertThat(MARENGO.response("text")).isEqualTo("dimensions=1024");
    assertThat(MARENGO.response("older")).isEqualTo("dimensions=512");
  }

  @Test
  void rerankHasNoNumbers() {
    assertThat(RERANK.request("cohere")).isEqualTo("rerank");
    assertThat(RERANK.response("cohere")).isEmpty();
  }

  @Test
  void aCutVectorHasNoLength() {
    assertThat(TITAN.responseOf("{\"inputTextTokenCount\": 4, \"embedding\": [0.1, 0.2"))
        .isEqualTo("tokens=in=4");
  }

  @Test
  void otherSpellingsAreNotRead() {
    assertThat(TITAN.requestOf("{\"output_dimension\": 1, \"embedding_types\": [\"x\"]}"))
        .isEqualTo("embeddings");
    assertThat(COHERE.requestOf("{\"dimensions\": 1, \"embeddingTypes\": [\"x\"]}"))
        .isEqualTo("embeddings");
  }
}
