package org.caravanserai.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one browser of a test run. It needs a Chromium of the machine and downloads none. */
final class Chromium implements AutoCloseable {
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

  private final Playwright playwright;
  private final Browser browser;

  private Chromium() {
    Path program = program();
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
  }

  /** Opens a file, in a context of its own. */
  OpenPage open(Path file) {
    return new OpenPage(browser.newContext(OpenPage.context()), file);
  }

  /** Opens a file as a screen of two pixels a point shows it. */
  OpenPage openSharp(Path file) {
    return new OpenPage(browser.newContext(OpenPage.context().setDeviceScaleFactor(2)), file);
  }

  /** Opens a file as a browser that runs no scripts. */
  OpenPage openWithoutScripts(Path file) {
    return new OpenPage(browser.newContext(OpenPage.context().setJavaScriptEnabled(false)), file);
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
                "The tests of the page need a Chromium on the PATH or named by CHROMIUM, with fonts for all"
                    + " languages (Debian: apt-get install chromium-headless-shell fonts-noto-core"
                    + " fonts-noto-cjk); -Dserai.browser=skip leaves these tests out."));
  }

  /** Hands the browser to tests, started for the first of them and closed after the last. */
  static final class Provider implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(Chromium.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(HERE)
          .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }
  }
}
