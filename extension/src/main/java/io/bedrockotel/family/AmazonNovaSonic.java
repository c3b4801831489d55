package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Amazon Nova Sonic: speech in both directions. The counts of each usage event are those of the
 * whole session so far. A session may have several completions, and is open during each. A text of
 * the user's is what was heard, and no output.
 *
 * @see <a href="https://docs.aws.amazon.com/nova/latest/userguide/output-events.html">Output
 *     events</a>
 */
final class AmazonNovaSonic implements Family {
  @Override
  public String name() {
    return "Amazon Nova Sonic";
  }

  @Override
  public List<String> models() {
    return asList("amazon.nova-sonic-", "amazon.nova-2-sonic-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.chat();
    body.speech();
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return BedrockFields.chunk()
        .count("event.usageEvent.totalInputTokens", (body, n) -> body.counts().input(n))
        .count("event.usageEvent.totalOutputTokens", (body, n) -> body.counts().output(n))
        .word("event.contentStart.role", "USER", body -> body.transcript(true))
        .word("event.contentStart.role", "ASSISTANT", body -> body.transcript(false))
        .word("event.textOutput.role", "USER", body -> body.transcript(true))
        .word("event.textOutput.role", "ASSISTANT", body -> body.transcript(false))
        .after("event.textOutput", ResponseBodyBuilder::outputUnlessTranscript)
        .present("event.audioOutput", ResponseBodyBuilder::output)
        .present("event.toolUse", ResponseBodyBuilder::toolCall)
        .text("event.completionEnd.stopReason", ResponseBodyBuilder::reason)
        .present("event.completionStart", ResponseBodyBuilder::reopen)
        .present("event.completionEnd", ResponseBodyBuilder::close);
  }
}
