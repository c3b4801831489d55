package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.genai.RequestBody;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliesTest {

  @ParameterizedTest
  @CsvSource({
    "anthropic.claude-3-haiku-20240307-v1:0, Anthropic Claude",
    "anthropic.claude-v2:1, Anthropic Claude",
    "amazon.nova-micro-v1:0, Amazon Nova",
    "amazon.nova-2-lite-v1:0, Amazon Nova",
    "amazon.nova-canvas-v1:0, Amazon Nova Canvas",
    "amazon.nova-reel-v1:1, Amazon Nova Reel",
    "amazon.nova-2-multimodal-embeddings-v1:0, Amazon Nova Multimodal Embeddings",
    "amazon.titan-text-express-v1, Amazon Titan Text",
    "amazon.titan-tg1-large, Amazon Titan Text",
    "amazon.titan-embed-text-v1, Amazon Titan Embeddings",
    "amazon.titan-embed-g1-text-02, Amazon Titan Embeddings",
    "amazon.titan-embed-image-v1, Amazon Titan Embeddings",
    "amazon.titan-image-generator-v1, Amazon Titan Image",
    "amazon.rerank-v1:0, Rerank",
    "cohere.rerank-v3-5:0, Rerank",
    "cohere.command-light-text-v14, Cohere Command",
    "cohere.command-r-v1:0, Cohere Command R",
    "cohere.embed-multilingual-v3, Cohere Embed",
    "ai21.j2-ultra-v1, AI21 Jurassic",
    "ai21.jamba-instruct-v1:0, AI21 Jamba",
    "meta.llama4-scout-17b-instruct-v1:0, Meta Llama",
    "mistral.mixtral-8x7b-instruct-v0:1, Mistral AI",
    "mistral.pixtral-large-2502-v1:0, Mistral AI",
    "deepseek.v3.2, DeepSeek",
    "openai.gpt-oss-120b-1:0, OpenAI shape",
    "stability.sd3-5-large-v1:0, Stability AI",
    "twelvelabs.pegasus-1-2-v1:0, TwelveLabs Pegasus",
    "twelvelabs.marengo-embed-3-0-v1:0, TwelveLabs Marengo",
    "luma.ray-v2:0, Luma Ray",
    "newvendor.model-1, Others",
    "my-anthropic.claude, Others",
    "amazon.newmodel-v1, Others"
  })
  void modelsHaveTheirFamily(String model, String family) {
    assertThat(Families.of(model, new byte[0]).family()).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"anthropic_version\": \"x\", \"messages\": [], \"max_tokens\": 5} | Anthropic Claude",
        "{\"prompt\": \"x\", \"max_tokens_to_sample\": 5}                    | Anthropic Claude",
        "{\"prompt\": \"x\", \"max_gen_len\": 5}                             | Meta Llama",
        "{\"inputText\": \"x\", \"textGenerationConfig\": {}}                | Amazon Titan Text",
        "{\"messages\": [], \"inferenceConfig\": {\"maxTokens\": 5}}         | Amazon Nova",
        "{\"taskType\": \"x\", \"imageGenerationConfig\": {}}                | Amazon Titan Image",
        "{\"taskType\": \"x\", \"videoGenerationConfig\": {}}                | Amazon Nova Reel",
        "{\"message\": \"x\", \"chat_history\": []}                          | Cohere Command R",
        "{\"inputText\": \"x\", \"dimensions\": 256}                       | Amazon Titan Embeddings",
        "{\"inputText\": \"x\", \"normalize\": true}                       | Amazon Titan Embeddings",
        "{\"inputImage\": \"x\", \"embeddingConfig\": {}}                  | Amazon Titan Embeddings",
        "{\"taskType\": \"x\", \"textToImageParams\": {}}                  | Amazon Titan Image",
        "{\"schemaVersion\": \"x\", \"singleEmbeddingParams\": {}}         | Amazon Nova Multimodal Embeddings",
        "{\"schemaVersion\": \"messages-v1\", \"messages\": []}             | Amazon Nova",
        "{\"texts\": [\"x\"], \"input_type\": \"search_document\"}           | Cohere Embed",
        "{\"texts\": [\"x\"]}                                             | Others",
        "{\"inputText\": \"x\"}                                            | Others",
        "{\"dimensions\": 256}                                           | Others",
        "{\"inputText\": \"x\", \"normalize\": 1, \"max_gen_len\": 5}       | Others",
        "{\"messages\": [], \"max_tokens\": 5}                               | Others",
        "{\"prompt\": \"x\", \"max_tokens\": 5}                              | Others",
        "{\"a\": {\"max_gen_len\": 5}}                                       | Others",
        "{\"max_gen_len\": 5, \"anthropic_version\": \"x\"}                  | Others",
        "{\"max_gen_len\": 5, \"anthropic_version\": \"x\", \"max_gen_len\": 5} | Others"
      })
  void bodiesOfOpaqueModelsShowTheirFamily(String body, String family) {
    assertThat(Families.of(null, body.getBytes(UTF_8)).family()).isEqualTo(family);
  }

  /** A choice ends; what ends in a stream of nobody's form, nobody knows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "newvendor.model-1       | {\"prediction\": \"x\"}              | true",
        "newvendor.model-1       | {\"choices\": [{\"text\": \"x\"}]} | false",
        "meta.llama3-8b-instruct | {\"prediction\": \"x\"}              | false"
      })
  void streamsThatNothingClosesAreWholeWhereverTheyEnd(String model, String chunk, boolean whole) {
    StreamBody stream = Families.of(model, new byte[0]).stream(null);
    stream.read(chunk.getBytes(UTF_8));

    assertThat(stream.closed()).isFalse();
    assertThat(stream.whole()).isEqualTo(whole);
  }

  /** A text or inputs may be anything: to be embedded, to be answered. */
  @Test
  void operationOfOpaqueModelsIsNotGuessed() {
    for (String member : List.of("inputText", "inputs")) {
      byte[] bytes = ("{\"" + member + "\": \"x\"}").getBytes(UTF_8);

      assertThat(Reading.of(Families.of(null, bytes).request(bytes))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "amazon.nova-2-sonic-v1:0, Amazon Nova Sonic",
    ", Amazon Nova Sonic",
    "newvendor.voice-1, Others"
  })
  void sessionsOfOpaqueModelsAreSpeech(String model, String family) {
    assertThat(Families.ofSession(model).family()).isEqualTo(family);
  }

  /** What a request is stays known where its body cannot be read. */
  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "not json", "{\"max_tokens\": "})
  void unreadableBodiesKeepTheFamilysOperation(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    RequestBody claude = Families.of("anthropic.claude-x", bytes).request(bytes);
    RequestBody titan = Families.of("amazon.titan-embed-text-v1", bytes).request(bytes);

    assertThat(Reading.of(claude)).isEqualTo("chat");
    assertThat(Reading.of(titan)).isEqualTo("embeddings");
    assertThat(Reading.of(Families.of(null, bytes).request(bytes))).isEmpty();
  }

  @Test
  void noFamilyHidesAnother() {
    List<Family> all = Families.ALL;
    for (int i = 0; i < all.size(); i++) {
      for (Family later : all.subList(i + 1, all.size())) {
        Bodies earlier = new Bodies(all.get(i));

        assertThat(later.models()).noneMatch(earlier::fit);
      }
    }
  }
}
