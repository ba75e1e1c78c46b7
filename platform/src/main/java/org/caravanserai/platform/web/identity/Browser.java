package org.caravanserai.platform.web.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in words that its owner knows it by. */
public final class Browser {
  /** The narrower mark first: Edge calls itself Chrome too, and both call themselves Safari. */
  private static final Map<String, String> PROGRAMS =
      inOrder(
          "YaBrowser/", "Yandex",
          "Edg", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser/", "Samsung Internet",
          "MicroMessenger/", "WeChat",
          "Firefox/", "Firefox",
          "FxiOS/", "Firefox",
          "CriOS/", "Chrome",
          "Chrome/", "Chrome",
          "Safari/", "Safari");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "Windows", "Windows",
          "Android", "Android",
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Mac OS X", "macOS",
          "OpenHarmony", "HarmonyOS",
          "Linux", "Linux");

  private Browser() {}

  private static Map<String, String> inOrder(String... marks) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int at = 0; at < marks.length; at += 2) {
      names.put(marks[at], marks[at + 1]);
    }
    return names;
  }

  /** Such as {@code Firefox, Windows}; what it says of itself when nothing of that is known. */
  public static String named(@Nullable String itself) {
    String said = Objects.requireNonNullElse(itself, "");
    String program = find(PROGRAMS, said);
    String system = find(SYSTEMS, said);
    if (program.isEmpty()) {
      return said;
    }
    return system.isEmpty() ? program : program + ", " + system;
  }

  private static String find(Map<String, String> marks, String said) {
    return marks.entrySet().stream()
        .filter(mark -> said.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
