package org.caravanserai.platform.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A small pack of policies in Uzbekistan, each for whoever invests more than some amount. */
public final class SmallPack {
  private static final String LAW =
      """
      sources:
      - {id: law, title: {en: The law}, url: https://lex.uz/docs/1, quality: official}
      """;

  private final String name;
  private final Map<String, String> files = new TreeMap<>();
  private final StringBuilder policies = new StringBuilder("policies:\n");

  private SmallPack(String name) {
    this.name = name;
  }

  /** A pack that stands on the shipped ones alone; it brings its own source. */
  public static SmallPack onItsOwn(String name) {
    return named(name).file("sources.yaml", LAW);
  }

  /** The pack that others build on; it brings the one attribute and the one source. */
  static SmallPack base() {
    return new SmallPack("base")
        .about("1")
        .file("sources.yaml", LAW)
        .file(
            "attributes.yaml",
            """
            attributes:
            - name: investment_usd
              type: money
              unit: USD
              subject: project
              within-control: true
              question: {en: How much?, zh: 多少？, ru: Сколько?, uz: Qancha?}
            """);
  }

  public static SmallPack named(String name) {
    return new SmallPack(name).about("1");
  }

  SmallPack about(String version) {
    return file(
        "pack.yaml",
        """
        id: %s
        title: {en: A small pack}
        version: %s
        stewards: [Tests]
        licence: Apache-2.0
        """
            .formatted(name, version));
  }

  public SmallPack file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** A policy that applies to who invests more than so many USD. */
  public SmallPack policy(String id, int investedUsd) {
    policies.append(
        """
        - id: %s
          title: {en: The policy %s}
          jurisdiction: UZ
          kind: incentive
          topic: tax
          status: in_force
          gives: {en: Something}
          instrument: {name: {en: The law}}
          criteria: [{id: size, says: {en: Large}, when: investment_usd > %d}]
          confidence: high
          sources: [{id: law, read-on: 2026-11-21}]
        """
            .formatted(id, id, investedUsd));
    return file("policies/all.yaml", policies.toString());
  }

  /** Writes the pack into its folder, and nothing else is there then. */
  SmallPack into(Path folder) {
    try {
      Path pack = Files.createDirectories(folder.resolve(name));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = pack.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the pack to an archive. */
  PackArchiveTest.Zip into(PackArchiveTest.Zip zip) {
    files.forEach((path, text) -> zip.file(name + "/" + path, text.getBytes(UTF_8)));
    return zip;
  }

  /** An archive of this pack alone. */
  public byte[] zip() {
    return into(new PackArchiveTest.Zip()).bytes();
  }
}
