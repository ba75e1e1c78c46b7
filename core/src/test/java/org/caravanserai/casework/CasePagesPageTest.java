package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Clock;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.knowledge.CaseKind.Stage;
import org.caravanserai.knowledge.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the manual are those of the shipped kinds and of the rule of access. */
class CasePagesPageTest {
  @Test
  void the_page_on_access_is_the_rule() throws IOException {
    StringBuilder part = new StringBuilder();
    for (CaseKind kind : CaseFile.kinds()) {
      part.append("\n## ").append(kind.title()).append(" (`").append(kind.id()).append("`)\n\n");
      part.append("Who sees, exports and verifies what:\n\n").append(AccessTable.reading(kind));
      part.append("\nWho writes what, where, in which stage:\n\n")
          .append(AccessTable.writing(kind));
    }
    hold("docs/reference/case-access.md", "legend", "\n" + AccessTable.legend() + "\n");
    hold("docs/reference/case-access.md", "access", part + "\n");
  }

  @Test
  void the_page_on_kinds_shows_the_shipped_ones() throws IOException {
    StringBuilder part = new StringBuilder();
    for (CaseKind kind : CaseFile.kinds()) {
      part.append("\n### ").append(kind.title()).append(" (`").append(kind.id()).append("`)\n\n");
      part.append(kind.basis()).append("\n\n| stage | | who holds the ball |\n|---|---|---|\n");
      for (Stage stage : kind.stages()) {
        part.append("| `").append(stage.id()).append("` | ").append(stage.title());
        part.append(" | ").append(stage.last() ? "nobody, the case is over" : code(stage.holder()));
        part.append(" |\n");
      }
      part.append(
          "\n| entry | | written by | leads to | does | body |\n|---|---|---|---|---|---|\n");
      kind.entries().forEach(entry -> part.append(row(entry)));
      part.append(
          "\n| clock | | working days | started by | stopped by | paused by | warning at |\n"
              + "|---|---|---:|---|---|---|---:|\n");
      kind.clocks().forEach(clock -> part.append(row(clock)));
    }
    hold("docs/reference/case-kinds.md", "shipped", part + "\n");
  }

  @Test
  void the_page_on_kinds_names_every_effect_and_what_it_needs() throws IOException {
    StringBuilder part = new StringBuilder("\n| does | fields |\n|---|---|\n");
    for (Effect effect : Effect.values()) {
      part.append("| ").append(code(effect)).append(" | ");
      part.append(
          effect.needs().stream()
              .map(need -> "`" + need.field() + "` (" + CaseKind.word(need.type()) + ")")
              .collect(Collectors.joining(", ")));
      part.append(" |\n");
    }
    hold("docs/reference/case-kinds.md", "effects", part + "\n");
  }

  @Test
  void the_example_of_the_page_is_a_sound_kind(@TempDir Path folder) throws IOException {
    String page = Files.readString(Shipped.root().resolve("docs/reference/case-kinds.md"));
    int from = page.indexOf("```yaml\n") + "```yaml\n".length();
    String example = page.substring(from, page.indexOf("```", from));

    assertThat(Packs.in(folder).file("cases/page.yaml", example).load().contents().caseKinds())
        .extracting(CaseKind::id)
        .containsExactly("enquiry");
  }

  private static String row(EntryKind entry) {
    return "| `%s` | %s | %s%s | %s | %s | %s |\n"
        .formatted(
            entry.id(),
            entry.title(),
            codes(entry.by()),
            entry.onceBy().isEmpty()
                ? ""
                : "; counts once all of " + codes(entry.onceBy()) + " have",
            entry.movesTo() == null ? "" : "`" + entry.movesTo() + "`",
            codes(entry.does()),
            entry.body().stream().map(CasePagesPageTest::field).collect(Collectors.joining(", ")));
  }

  private static String field(Field field) {
    return "`" + field.id() + "`" + (field.needed() ? "" : "?");
  }

  private static String row(Clock clock) {
    return "| `%s` | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            clock.id(),
            clock.title(),
            clock.perTask() ? "those of the task" : String.valueOf(clock.workingDays()),
            words(clock.startedBy()),
            words(clock.stoppedBy()),
            words(clock.pausedBy()),
            clock.warnAt());
  }

  private static String codes(List<? extends Enum<?>> constants) {
    return constants.stream().map(CasePagesPageTest::code).collect(Collectors.joining(", "));
  }

  private static String code(Enum<?> constant) {
    return "`" + CaseKind.word(constant) + "`";
  }

  private static String words(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  private static void hold(String name, String part, String content) throws IOException {
    Path page = Shipped.root().resolve(name);
    String text = Files.readString(page);
    String begin = "<!-- generated: " + part + " -->\n";
    String end = "<!-- end of " + part + " -->";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertThat(from >= begin.length() && to >= from).as("%s has a part '%s'", name, part).isTrue();
    String made = text.substring(0, from) + content + text.substring(to);
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.writeString(page, made);
    } else {
      assertThat(text)
          .as("run this test with -Dserai.docs.write=true to write %s anew", name)
          .isEqualTo(made);
    }
  }
}
