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

  @Test
  void nova() {
    assertThat(
            NOVA.requestOf(
                "{\"taskType\": \"SEGMENTED_EMBEDDING\","
                    + " \"segmentedEmbeddingParams\": {\"embeddingDimension\": 384}}"))
        .isEqualTo("embeddings dimensions=384");
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
