package io.bedrockotel;

/** The version of the extension, in a form that survives injection into another class loader. */
final class ExtensionVersion {
  static final String VERSION = "0.1.0";

  private ExtensionVersion() {}
}
