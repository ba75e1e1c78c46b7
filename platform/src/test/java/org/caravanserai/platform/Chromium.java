package org.caravanserai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one browser of a test run, before the door of the house. {@code -Dserai.browser=skip} skips
 * the tests that take one.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final int ALIKE = 5;

  /** Marks what has more brothers of its kind before it than are looked at; says how many. */
  private static final String MARK_ALIKE =
      """
      most => {
        let marked = 0;
        for (const parent of document.querySelectorAll('main, main *')) {
          if (parent.closest('[data-alike]')) continue;
          const times = new Map();
          for (const element of parent.children) {
            if (/^(td|th|dt|dd|col|option)$/.test(element.localName)) continue;
            const kind = element.localName + '.' + element.classList;
            times.set(kind, (times.get(kind) ?? 0) + 1);
            if (times.get(kind) > most) {
              element.dataset.alike = '';
              marked++;
            }
          }
        }
        return marked;
      }\
      """;

  private static final String UNMARK_ALIKE =
      "document.querySelectorAll('[data-alike]').forEach(e => e.removeAttribute('data-alike'))";

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private final Playwright playwright;
  private final Browser browser;
  private String house = "";

  private Chromium() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(FLAGS));
  }

  /** A window of its own: no cookies yet, so wide, in a language such as {@code zh-CN}. */
  public Window window(int width, String language) {
    return new Window(
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(house)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, Math.min(1000, width * 2))));
  }

  /** A desk's window in English. */
  public Window window() {
    return window(1280, "en");
  }

  /**
   * A window, whose pages may say nothing on the console and ask for nothing outside the house:
   * {@link #close} fails otherwise.
   */
  public static final class Window implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> noises = new ArrayList<>();

    private Window(BrowserContext context) {
      this.context = context;
      page = context.newPage();
      page.setDefaultTimeout(20_000);
      page.onConsoleMessage(message -> {
        if (!message.text().contains("status of 4")) {
          noises.add(message.type() + ": " + message.text());
        }
      });
      page.onPageError(error -> noises.add("fails: " + error));
    }

    public Page page() {
      return page;
    }

    public BrowserContext context() {
      return context;
    }

    public Window open(String path) {
      page.navigate(path);
      return this;
    }

    /** From now on the window is signed in as the visitor is. */
    public Window as(Visitor visitor) {
      visitor.cookies().getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("serai"))
          .map(cookie ->
              new Cookie(cookie.getName(), cookie.getValue()).setUrl(visitor.at("/").toString()))
          .forEach(cookie -> context.addCookies(List.of(cookie)));
      return this;
    }

    /**
     * What axe finds against WCAG 2.2 AA and good practice on the page as it is; of elements that
     * are alike it looks at the first few. The house has no frames, so axe need not open a second
     * page to join what it found in them.
     */
    public Window hasNoBarrier() {
      AxeRunOptions violationsAlone = new AxeRunOptions();
      violationsAlone.setResultTypes(List.of("violations"));
      AxeBuilder axe =
          new AxeBuilder(page).options(violationsAlone).setLegacyMode(true).withTags(TAGS);
      if (!page.evaluate(MARK_ALIKE, ALIKE).equals(0)) {
        axe.exclude("[data-alike]");
      }
      List<Rule> found = axe.analyze().getViolations();
      page.evaluate(UNMARK_ALIKE);
      assertThat(
              found.stream()
                  .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                  .collect(Collectors.joining("\n")))
          .as("barriers on %s", page.url())
          .isEmpty();
      return this;
    }

    /** Nothing makes the page wider than its window. */
    public Window fitsItsWidth() {
      Object wider =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(wider).as("pixels that %s is too wide", page.url()).isEqualTo(0);
      return this;
    }

    @Override
    public void close() {
      context.close();
      assertThat(noises).as("what pages said on the console").isEmpty();
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path program() {
    String named = System.getenv("CHROMIUM");
    Stream<Path> candidates =
        named != null
            ? Stream.of(Path.of(named))
            : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return candidates
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The tests of pages need a Chromium on the PATH or named by CHROMIUM;"
                    + " -Dserai.browser=skip skips them."));
  }

  /**
   * Hands the browser to tests, started for the first of them and closed after the last; or leaves
   * out each test that takes one, and those alone.
   */
  static final class Provider implements ParameterResolver, ExecutionCondition {
    private static final Namespace HERE = Namespace.create(Chromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
      boolean takesBrowser =
          test.getTestMethod().map(Method::getParameterTypes).stream()
              .flatMap(Arrays::stream)
              .anyMatch(Chromium.class::equals);
      return takesBrowser && "skip".equals(System.getProperty("serai.browser"))
          ? ConditionEvaluationResult.disabled(
              "the tests of pages were left out with -Dserai.browser=skip")
          : ConditionEvaluationResult.enabled(null);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext test) {
      Chromium chromium =
          test.getRoot()
              .getStore(HERE)
              .computeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
      chromium.house = Visitor.address(test);
      return chromium;
    }
  }
}
