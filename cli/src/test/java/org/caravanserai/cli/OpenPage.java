package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The page as a browser shows it. It may ask for nothing but its own file, say nothing on the
 * console and open no dialog: {@link #close} fails otherwise.
 */
final class OpenPage implements AutoCloseable {
  /** A4 within the margins that the style sheet sets, in CSS pixels. */
  static final int PAPER_WIDTH = 680;

  static final int PAPER_HEIGHT = 994;

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private static final int ALIKE = 3;
  private static final int NARROWEST = 360;

  private static final String THIN_OUT =
      """
      most => {
        for (const parent of document.querySelectorAll('main, main *')) {
          const times = new Map();
          for (const element of [...parent.children]) {
            if (/^(td|th|dt|dd|col|option)$/.test(element.localName)) continue;
            const kind = element.localName + '.' + element.classList;
            times.set(kind, (times.get(kind) ?? 0) + 1);
            if (times.get(kind) > most) element.remove();
          }
        }
      }\
      """;

  private static final String SURVEY = script("survey.js");

  private final BrowserContext context;
  private final Page page;
  private Media media = Media.SCREEN;
  private int width = NARROWEST;
  private final List<String> noises = new ArrayList<>();

  OpenPage(BrowserContext context, Path file) {
    this.context = context;
    String address = file.toUri().toString();
    context.route(
        asked -> !asked.equals(address),
        route -> {
          noises.add("asks for " + route.request().url());
          route.abort();
        });
    page = context.newPage();
    page.onConsoleMessage(message -> noises.add("says " + message.type() + ": " + message.text()));
    page.onPageError(error -> noises.add("fails: " + error));
    page.onDialog(dialog -> {
      noises.add("opens a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onPopup(popup -> noises.add("opens " + popup.url()));
    page.navigate(address);
  }

  /** A page opens on the narrowest screen. */
  static Browser.NewContextOptions context() {
    return new Browser.NewContextOptions()
        .setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(NARROWEST, height(NARROWEST));
  }

  Page page() {
    return page;
  }

  OpenPage onScreen(int width) {
    return show(Media.SCREEN, width, height(width));
  }

  OpenPage onPaper() {
    return show(Media.PRINT, PAPER_WIDTH, PAPER_HEIGHT);
  }

  /** Asks for what changes alone: each asking lays out the whole page anew. */
  private OpenPage show(Media wanted, int wide, int high) {
    if (media != wanted) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(wanted));
      media = wanted;
    }
    if (width != wide) {
      page.setViewportSize(wide, high);
      width = wide;
    }
    return this;
  }

  private static int height(int width) {
    return Math.min(1000, width * 2);
  }

  /** Opens or closes everything that can be. */
  OpenPage unfold(boolean open) {
    page.evaluate(
        """
        open => document.querySelectorAll('details').forEach(details => {
          details.removeAttribute('name');
          details.open = open;
        })\
        """,
        open);
    return this;
  }

  /** What is wrong with the place of any text, on screen or on paper. */
  List<String> misplaced(boolean paper) {
    return strings(SURVEY, Map.of("paper", paper));
  }

  /**
   * What axe finds against WCAG 2.2 A and AA and good practice, on the page thinned out: its time
   * grows with the square of the page.
   */
  List<String> barriers() {
    thinOut();
    return axe().withTags(TAGS).analyze().getViolations().stream().map(OpenPage::barrier).toList();
  }

  /** Leaves of elements that are alike the first few. */
  OpenPage thinOut() {
    page.evaluate(THIN_OUT, ALIKE);
    return this;
  }

  /** Told to hand over violations alone: of a large page all that passes is many megabytes. */
  private AxeBuilder axe() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options).setLegacyMode(true);
  }

  private static String barrier(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getHelp()
        + "), "
        + rule.getNodes().size()
        + " times, first at "
        + rule.getNodes().stream()
            .limit(3)
            .map(node -> node.getTarget() + " " + node.getHtml())
            .collect(Collectors.joining(" and "));
  }

  /** The strings that an expression of the page gives. */
  @SuppressWarnings("unchecked")
  List<String> strings(String expression, Object argument) {
    return (List<String>) page.evaluate(expression, argument);
  }

  List<String> strings(String expression) {
    return strings(expression, Map.of());
  }

  @Override
  public void close() {
    context.close();
    assertThat(noises).as("what the page does beside showing itself").isEmpty();
  }

  static String script(String name) {
    try (InputStream in = OpenPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
