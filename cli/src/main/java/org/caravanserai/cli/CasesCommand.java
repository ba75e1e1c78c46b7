package org.caravanserai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.caravanserai.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serai cases}: lists, reads and writes cases of a house, and takes them away. */
@Command(name = "cases", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class CasesCommand implements Callable<Integer> {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
  private static final String PATH = "cases";

  /** What is done. */
  enum Deed {
    inbox,
    list,
    show,
    report,
    write,
    archive
  }

  @Parameters(index = "0", paramLabel = "DEED", descriptionKey = "cases.deed")
  @SuppressWarnings("NullAway.Init")
  private Deed deed;

  @Parameters(index = "1..*", paramLabel = "WHAT", arity = "0..*", descriptionKey = "cases.what")
  private final List<String> words = new ArrayList<>();

  @Option(names = "--open", descriptionKey = "cases.open")
  private boolean open;

  /** Which turns of the inbox. */
  enum Whose {
    all,
    mine,
    unassigned
  }

  @Option(names = "--whose", paramLabel = "WHOSE", descriptionKey = "cases.whose")
  private Whose whose = Whose.all;

  @Option(names = "--overdue", descriptionKey = "cases.overdue")
  private boolean overdue;

  @Option(names = "--scope", paramLabel = "SCOPE", descriptionKey = "cases.scope")
  private String scope = "shared";

  @Option(names = "--against", paramLabel = "N", descriptionKey = "cases.against")
  private @Nullable Integer against;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      descriptionKey = "lang",
      converter = LanguageCode.class,
      completionCandidates = LanguageCode.class)
  private String language = "en";

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private TextOrJson format;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ServerOptions servers;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Server server = servers.required();
    switch (deed) {
      case inbox -> inbox(server);
      case list -> list(server);
      case show -> say(server.get(path(id(1)), new Query(), language), CaseText::file);
      case report -> {
        String body = JsonText.of(fields(words));
        say(server.send(PATH, language, body), CaseText::file);
      }
      case write -> write(server);
      case archive -> {
        String id = id(2);
        server.download(path(id) + "/archive", Path.of(words.get(1)));
      }
    }
    return Serai.DONE;
  }

  private void inbox(Server server) {
    if (!words.isEmpty()) {
      throw InputRefused.of(Help.text("cases.usage"));
    }
    Query query = new Query().and("whose", whose).and("overdue", overdue ? true : null);
    say(server.get("inbox", query, language), CaseText::inbox);
  }

  private void list(Server server) {
    if (!words.isEmpty()) {
      throw InputRefused.of(Help.text("cases.usage"));
    }
    say(server.get(PATH, new Query().and("open", open ? true : null), language), CaseText::list);
  }

  /** Writes against the last entry that there is now, unless another is named. */
  private void write(Server server) {
    if (words.size() < 2) {
      throw InputRefused.of(Help.text("cases.usage"));
    }
    String id = known(words.getFirst());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", words.get(1));
    entry.put("scope", scope);
    entry.put("body", fields(words.subList(2, words.size())));
    Integer last = against;
    entry.put(
        "against",
        last == null ? CaseText.count(server.get(path(id), new Query(), language), scope) : last);
    say(server.send(path(id) + "/entries", language, JsonText.of(entry)), CaseText::file);
  }

  private static String path(String id) {
    return PATH + "/" + id;
  }

  /** The id of the case, where so many words were given. */
  private String id(int wanted) {
    if (words.size() != wanted) {
      throw InputRefused.of(Help.text("cases.usage"));
    }
    return known(words.getFirst());
  }

  private static String known(String id) {
    if (!ID.matcher(id).matches()) {
      throw InputRefused.of(Help.text("cases.id", id));
    }
    return id.toLowerCase(Locale.ROOT);
  }

  /** {@code field=text}, and {@code field:=value} for a number, a flag or a list. */
  private static Map<String, Object> fields(List<String> words) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String word : words) {
      int at = word.indexOf('=');
      if (at < 1 || word.startsWith(":=")) {
        throw InputRefused.of(Help.text("cases.field", word));
      }
      String value = word.substring(at + 1);
      boolean typed = word.charAt(at - 1) == ':';
      fields.put(word.substring(0, typed ? at - 1 : at), typed ? typed(value) : value);
    }
    return fields;
  }

  private static Object typed(String value) {
    if (NUMBER.matcher(value).matches()) {
      return Long.valueOf(value);
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> List.of(value.split(",", -1));
    };
  }

  /** How a text is made of JSON. */
  @FunctionalInterface
  private interface Said {
    List<String> of(String json);
  }

  private void say(String json, Said said) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case json -> out.println(json);
      case text -> said.of(json).forEach(out::println);
    }
    out.flush();
  }
}
