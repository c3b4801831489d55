package io.bedrockotel.examples.localbedrock;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A small request of each model family, each with five words. */
final class FamilyRequests {

  private FamilyRequests() {}

  /** Families that answer in text: where their bodies have the counts, if they have. */
  static Stream<Arguments> texts() {
    String chat = "{'messages':[{'role':'user','content':'Say this is a test'}]}";
    String prompt = "{'prompt':'Say this is a test'}";
    String openAi = "/usage/prompt_tokens /usage/completion_tokens";
    return Stream.of(
        text(
            "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
            "{'anthropic_version':'bedrock-2023-05-31','max_tokens':99,"
                + "'messages':[{'role':'user','content':'Say this is a test'}]}",
            "/usage/input_tokens /usage/output_tokens"),
        text(
            "anthropic.claude-v2", "{'prompt':'Say this is a test','max_tokens_to_sample':99}", ""),
        text(
            "arn:aws:bedrock:us-west-2:111122223333:inference-profile/eu.amazon.nova-lite-v1:0",
            "{'messages':[{'role':'user','content':[{'text':'Say this is a test'}]}]}",
            "/usage/inputTokens /usage/outputTokens"),
        text(
            "amazon.titan-text-lite-v1",
            "{'inputText':'Say this is a test'}",
            "/inputTextTokenCount /results/0/tokenCount"),
        text("cohere.command-text-v14", prompt, ""),
        text("cohere.command-r-v1:0", "{'message':'Say this is a test'}", ""),
        text(
            "us.meta.llama3-3-70b-instruct-v1:0",
            prompt,
            "/prompt_token_count /generation_token_count"),
        text("mistral.mistral-7b-instruct-v0:2", prompt, ""),
        text("mistral.mistral-large-2402-v1:0", chat, ""),
        text("mistral.pixtral-large-2502-v1:0", chat, openAi),
        text("us.deepseek.r1-v1:0", prompt, ""),
        text("deepseek.v3-v1:0", chat, openAi),
        text("openai.gpt-oss-20b-1:0", chat, openAi),
        text("qwen.qwen3-32b-v1:0", chat, openAi),
        text("ai21.jamba-1-5-mini-v1:0", chat, openAi),
        text("newvendor.model-1", chat, openAi),
        text("arn:aws:bedrock:us-west-2:111122223333:imported-model/a1b2", prompt, openAi));
  }

  /** Families that embed: the vector in their bodies, and its length. */
  static Stream<Arguments> embeddings() {
    String text = "{'inputText':'Say this is a test'}";
    return Stream.of(
        Arguments.of("amazon.titan-embed-text-v1", text, "/embedding", 1_536),
        Arguments.of("amazon.titan-embed-text-v2:0", text, "/embedding", 1_024),
        Arguments.of(
            "amazon.titan-embed-text-v2:0",
            "{'inputText':'Say this is a test','dimensions':256,'embeddingTypes':['float']}",
            "/embeddingsByType/float",
            256),
        Arguments.of(
            "amazon.titan-embed-image-v1",
            "{'inputText':'Say this is a test','embeddingConfig':{'outputEmbeddingLength':384}}",
            "/embedding",
            384),
        Arguments.of(
            "amazon.nova-2-multimodal-embeddings-v1:0",
            "{'taskType':'SINGLE_EMBEDDING','singleEmbeddingParams':{'embeddingDimension':512,"
                + "'text':{'value':'Say this is a test'}}}",
            "/embeddings/0/embedding",
            512),
        Arguments.of(
            "cohere.embed-english-v3",
            "{'input_type':'search_query','texts':['Say this','is a test']}",
            "/embeddings/1",
            1_024),
        Arguments.of(
            "eu.cohere.embed-v4:0",
            "{'input_type':'search_query','output_dimension':512,'embedding_types':['int8'],"
                + "'inputs':[{'content':[{'type':'text','text':'Say this is a test'}]}]}",
            "/embeddings/int8/0",
            512),
        Arguments.of(
            "twelvelabs.marengo-embed-2-7-v1:0",
            "{'inputType':'text','inputText':'Say this is a test'}",
            "/data/0/embedding",
            1_024));
  }

  private static Arguments text(String modelId, String body, String counts) {
    return Arguments.of(modelId, body, counts);
  }
}
