package org.caravanserai.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option for verbs whose answer is a text or JSON. */
final class TextOrJson {
  /** How an answer is written. */
  enum Format {
    text,
    json
  }

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  private Format format = Format.text;

  Format format() {
    return format;
  }

  String of(Supplier<String> text, Supplier<String> json) {
    return switch (format) {
      case text -> text.get();
      case json -> json.get();
    };
  }
}
