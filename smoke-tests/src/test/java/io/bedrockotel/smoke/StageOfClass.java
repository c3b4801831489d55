package io.bedrockotel.smoke;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The stage that the tests of one class share: reset before each, found whole after the last. */
final class StageOfClass implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private final Attachment attachment;
  private Stage stage;

  StageOfClass(Attachment attachment) {
    this.attachment = attachment;
  }

  Stage stage() {
    return stage;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    stage = Stage.open(attachment);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    stage.reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    try {
      stage.assertWhole();
    } finally {
      stage.close();
    }
  }
}
