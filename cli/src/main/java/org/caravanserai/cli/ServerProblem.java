package org.caravanserai.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caravanserai.casework.Entry;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistake;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.YamlReader;

/**
 * What a house says went wrong: a problem detail (RFC 9457), which is JSON and so YAML.
 *
 * @param faults of a profile, each with its place
 * @param since what others wrote in a case meanwhile, each entry as its canonical text
 */
record ServerProblem(
    String kind, String title, String detail, List<Fault> faults, List<String> since) {
  /** What is wrong with one field, or at one place of a profile. */
  record Fault(String field, String message) {
    /** As the command says it without a server. */
    private String line(String shownAs) {
      if (field.startsWith(PROFILE)) {
        return shownAs + field.substring(PROFILE.length()) + ": " + message;
      }
      if (field.startsWith(BODY)) {
        return field.substring(BODY.length()) + ": " + message;
      }
      return OPTIONS.contains(field) ? "--" + field + " " + message : message;
    }
  }

  private static final String UNKNOWN = "unknown";

  /** How the house calls the profile that it was sent. */
  private static final String PROFILE = "profile";

  /** How the house calls the fields of an entry of a case. */
  private static final String BODY = "body.";

  private static final Set<String> OPTIONS = Set.of("avoid", "closed");

  ServerProblem {
    faults = List.copyOf(faults);
    since = List.copyOf(since);
  }

  static ServerProblem of(String json) {
    Mistakes mistakes = new Mistakes();
    Node root = YamlReader.read("answer", json, mistakes);
    if (!(root instanceof Node.Mapping)) {
      return new ServerProblem(UNKNOWN, "", "", List.of(), List.of());
    }
    Fields fields = Fields.of(root, mistakes);
    List<Fault> faults = new ArrayList<>();
    List<String> since =
        AnswerJson.of(json).field("since").items().stream()
            .map(entry -> String.valueOf(entry.value()))
            .toList();
    if (fields.find("errors") instanceof Node.Sequence errors) {
      for (Node error : errors.items()) {
        if (error instanceof Node.Mapping) {
          Fields fault = Fields.of(error, mistakes);
          faults.add(new Fault(text(fault, "field"), text(fault, "message")));
        }
      }
    }
    return new ServerProblem(
        text(fields, "type").replaceFirst("^.*/", ""),
        text(fields, "title"),
        text(fields, "detail"),
        faults,
        since);
  }

  /** What others wrote, so that it can be read before one writes again. */
  private List<String> overtaken() {
    List<String> lines = new ArrayList<>();
    lines.add(Help.text("cases.behind", since.size()));
    for (String text : since) {
      Entry.read(text, 1)
          .ifPresent(entry -> {
            lines.add(
                CaseText.entry(
                    entry.scope().text(),
                    String.valueOf(entry.scopePosition()),
                    entry.at().toString(),
                    entry.kind(),
                    CaseKind.word(entry.actor().as())));
            lines.addAll(CaseText.fields(AnswerJson.of(entry.body().canonical())));
          });
    }
    return lines;
  }

  /** A text of an answer, made harmless to a terminal; empty when it is none. */
  private static String text(Fields fields, String key) {
    return fields.find(key) instanceof Node.Scalar scalar && !scalar.isEmpty()
        ? Mistake.oneLine(scalar.text())
        : "";
  }

  /**
   * How the run ends: wrong input as it does without a server, all else as the server's failure.
   */
  RuntimeException failure(URI address, boolean withToken, String shownAs) {
    return switch (kind) {
      case "sign-in" ->
          new ServerFailed(Help.text(withToken ? "server.token" : "server.needs", address));
      case "forbidden" ->
          new ServerFailed(Help.text(withToken ? "server.scope" : "server.needs", address));
      case "conflict" -> since.isEmpty() ? refused(shownAs) : InputRefused.of(overtaken());
      case "bad-request", "invalid", "too-large", "not-found" -> refused(shownAs);
      default -> new ServerFailed(Help.text("server.problem", address, title, detail));
    };
  }

  private InputRefused refused(String shownAs) {
    if (faults.isEmpty()) {
      return InputRefused.of(Help.text("server.refused", title, detail));
    }
    return InputRefused.of(faults.stream().map(fault -> fault.line(shownAs)).toList());
  }
}
