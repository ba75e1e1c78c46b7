package org.caravanserai.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How packs are read, layered and told apart. */
class PackLoaderTest {
  @TempDir Path folder;

  private Packs pack(String id, String... extend) {
    Packs pack = Packs.in(folder.resolve(id)).replace("pack.yaml", "id: p" + id, "id: " + id);
    return extend.length == 0
        ? pack
        : pack.append("pack.yaml", "extends: [" + String.join(", ", extend) + "]\n");
  }

  private static String digest(Packs... packs) {
    return Packs.load(packs).contents().digest();
  }

  @Test
  void all_mistakes_of_all_files_are_told_in_one_run_in_order_of_place() {
    Packs base = pack("base").attributes("country code UZ", "exports boolean");
    Packs node =
        pack("node")
            .policy("uz.a", "kind: gift", "criteria: [{id: a, says: {en: A}, when: exprts}]")
            .policy("uz.b", "status: maybe", "sources: [{id: nowhere, read-on: 2026-11-21}]")
            .file("risks/x.yaml", "risks: [\n")
            .table(
                "places",
                "code,name_en,country,subdivision,lat,lon,kinds",
                "UZTAS,T,UZ,T,95,0,city");
    assertThat(Packs.mistakes(base.source("x", "url: ftp://x"), node))
        .containsExactly(
            "base/sources.yaml:5:8: 'url' is 'ftp://x'; write an address that begins with https://"
                + " or http://",
            "node/corridor/places.csv:2:8: 'lat' is '95'; write a number from -90 to 90",
            "node/policies/all.yaml:5:9: 'kind' is 'gift'; write one of incentive, restriction,"
                + " obligation, facilitation, visa, tariff",
            "node/policies/all.yaml:10:43: there is no attribute 'exprts'; did you mean 'exports'?",
            "node/policies/all.yaml:18:11: 'status' is 'maybe'; write one of in_force, draft,"
                + " superseded, expired, uncertain, unverified",
            "node/policies/all.yaml:23:18: there is no source 'nowhere'; name one that the packs"
                + " hold, or add it",
            "node/risks/x.yaml:2:1: this is not YAML: expected the node content, but found"
                + " '<stream end>'; check indentation, quotes and colons");
  }

  @Test
  void a_later_pack_replaces_an_item_and_the_snapshot_says_so() {
    Packs base = pack("base").policy("uz.a", "gives: {en: Old}").policy("uz.b");
    Packs node = pack("node", "base").policy("uz.a", "gives: {en: New}");
    Knowledge knowledge = Packs.load(base, node);
    assertThat(knowledge.contents().policies())
        .extracting(Policy::id)
        .containsExactly("uz.a", "uz.b");
    assertThat(knowledge.contents().policies().getFirst().gives()).hasToString("New");
    assertThat(knowledge.contents().policies().getFirst().provenance().pack()).isEqualTo("node");
    assertThat(knowledge.contents().replacements())
        .containsExactly(new Replacement("policy", "uz.a", "base", "node"));
    assertThat(knowledge.contents().packs()).extracting(Pack::id).containsExactly("base", "node");
  }

  @Test
  void a_later_pack_replaces_all_versions_of_an_item() {
    Packs base =
        pack("base")
            .policy("uz.a", "valid: {to: 2026-01-01}")
            .policy("uz.a", "valid: {from: 2026-01-01}");
    Packs node = pack("node").policy("uz.a", "valid: {from: 2027-01-01}");
    assertThat(Packs.load(base).contents().policies()).hasSize(2);
    assertThat(Packs.load(base, node).contents().policies())
        .singleElement()
        .extracting(Policy::valid)
        .hasToString("Validity[from=2027-01-01, to=null]");
  }

  @Test
  void codes_and_attributes_are_replaced_like_everything_else() {
    String header = "code,level,label_en,label_zh,label_ru,label_uz,source,confidence\n";
    Packs base =
        pack("base")
            .attributes("form code llc")
            .file("codes/iso3166.csv", header + "UZ,country,Uzbekistan,,,,ISO,high\n");
    Packs node =
        pack("node")
            .attributes("form code llc branch")
            .policy("uz.a", "criteria: [{id: a, says: {en: A}, when: form == 'branch'}]")
            .file("codes/iso3166.csv", header + "UZ,country,Republic of Uzbekistan,,,,ISO,high\n");
    Knowledge knowledge = Packs.load(base, node);
    assertThat(knowledge.contents().codeLists())
        .extractingByKey("iso-3166-1")
        .hasToString(
            "{UZ=CodeEntry[code=UZ, level=country, label=Republic of Uzbekistan, confidence=HIGH]}");
    assertThat(knowledge.contents().replacements())
        .extracting(Replacement::kind)
        .containsExactly("code", "attribute");
  }

  @Test
  void the_steps_of_a_replaced_procedure_wait_for_nothing() {
    Packs base =
        pack("base")
            .calendar("uz")
            .authority("office")
            .procedure(
                "uz.x", "steps: [" + Packs.step("a") + ", " + Packs.step("b", "after: [a]") + "]");
    Packs node =
        pack("node")
            .procedure(
                "uz.x", "steps: [" + Packs.step("b") + ", " + Packs.step("c", "after: [b]") + "]")
            .procedure("uz.y", "steps: [" + Packs.step("d", "after: [uz.x/c]") + "]");
    assertThat(Packs.mistakes(base, node)).isEmpty();
    assertThat(
            Packs.mistakes(
                base, node.replace("procedures/all.yaml", "after: [uz.x/c]", "after: [uz.x/a]")))
        .containsExactly(
            "node/procedures/all.yaml:15:143: there is no step 'uz.x/a'; name one that the packs"
                + " hold, or add it");
  }

  @Test
  void versions_of_a_procedure_that_never_hold_together_make_no_circle() {
    String twice = "valid: {%s: 2026-01-01}";
    Packs pack =
        pack("base")
            .calendar("uz")
            .authority("office")
            .procedure(
                "uz.x",
                twice.formatted("to"),
                "steps: [" + Packs.step("a") + ", " + Packs.step("b", "after: [a]") + "]")
            .procedure(
                "uz.x",
                twice.formatted("from"),
                "steps: [" + Packs.step("a", "after: [b]") + ", " + Packs.step("b") + "]");
    assertThat(pack.mistakes()).isEmpty();
  }

  @Test
  void a_circle_may_run_through_several_procedures_and_countries() {
    Packs pack =
        pack("base")
            .calendar("uz")
            .authority("office")
            .document("licence")
            .document("contract")
            .procedure(
                "cn.odi",
                "steps: [" + Packs.step("file", "needs: [licence]", "gives: [contract]") + "]")
            .procedure("uz.lease", "steps: [" + Packs.step("sign", "after: [cn.odi/file]") + "]")
            .procedure(
                "uz.licence",
                "steps: ["
                    + Packs.step(
                        "apply", "needs: [contract]", "after: [uz.lease/sign]", "gives: [licence]")
                    + "]");
    assertThat(pack.mistakes())
        .singleElement()
        .asString()
        .startsWith(
            "procedures/all.yaml:7:11: steps wait for each other: cn.odi/file waits for"
                + " uz.licence/apply waits for");
  }

  @Test
  void a_pack_is_read_after_those_that_it_extends_in_whatever_order_they_are_named() {
    Packs node = pack("node", "base").policy("uz.a");
    Packs base = pack("base").policy("uz.a");
    assertThat(digest(node, base)).isEqualTo(digest(base, node));
    assertThat(Packs.load(node, base).contents().replacements())
        .containsExactly(new Replacement("policy", "uz.a", "base", "node"));
  }

  @Test
  void a_pack_that_extends_a_missing_one_is_checked_all_the_same() {
    assertThat(Packs.mistakes(pack("node", "base").policy("uz.a", "kind: gift")))
        .containsExactly(
            "node/pack.yaml:6:11: the pack 'base' is not there; add its folder to the packs that"
                + " are read",
            "node/policies/all.yaml:5:9: 'kind' is 'gift'; write one of incentive, restriction,"
                + " obligation, facilitation, visa, tariff");
  }

  @Test
  void packs_that_extend_each_other_are_told() {
    assertThat(Packs.mistakes(pack("a", "b"), pack("b", "a")))
        .containsExactly(
            "a/pack.yaml:6:11: the pack extends itself or a pack that does; break the circle",
            "b/pack.yaml:6:11: the pack extends itself or a pack that does; break the circle");
  }

  @Test
  void two_packs_cannot_have_one_id() {
    assertThat(
            Packs.mistakes(
                pack("a"), Packs.in(folder.resolve("b")).replace("pack.yaml", "id: pb", "id: a")))
        .containsExactly("b/pack.yaml:1:5: two packs are called 'a'; rename one");
  }

  @Test
  void equal_bytes_have_an_equal_digest_wherever_they_lie() {
    String here = digest(Packs.whole(folder.resolve("here")));
    assertThat(here).matches("sha256:[0-9a-f]{64}");
    assertThat(digest(Packs.whole(folder.resolve("some/where/else")))).isEqualTo(here);
  }

  @Test
  void a_changed_byte_a_moved_file_and_another_order_change_the_digest() {
    String before = digest(Packs.whole(folder.resolve("a")));
    assertThat(digest(Packs.whole(folder.resolve("b")).append("sources.yaml", "#")))
        .isNotEqualTo(before);
    Packs moved = Packs.whole(folder.resolve("c"));
    moved.file("risks/other.yaml", moved.text("risks/all.yaml")).without("risks/all.yaml");
    assertThat(digest(moved)).isNotEqualTo(before);
    assertThat(digest(pack("x"), pack("y"))).isNotEqualTo(digest(pack("y"), pack("x")));
  }

  @Test
  void notes_in_markdown_and_hidden_files_are_no_part_of_a_pack() {
    String before = digest(Packs.whole(folder.resolve("a")));
    Packs noted =
        Packs.whole(folder.resolve("b"))
            .file("NOT-ENCODED.md", "why")
            .file("policies/README.md", "x")
            .file(".git/config", "x")
            .file("policies/.draft.yaml", "policies: [");
    assertThat(digest(noted)).isEqualTo(before);
  }

  @Test
  void a_file_that_no_pack_has_is_told() {
    assertThat(
            Packs.whole(folder)
                .file("policy.yaml", "x")
                .file("policies/UZ.yaml", "x")
                .file("policies/uz/tax.yaml", "x")
                .file("corridor/roads.csv", "x")
                .mistakes())
        .containsExactly(
            "corridor/roads.csv:0:0: a pack has no such file; see docs/reference/pack-format.md for"
                + " the names of files",
            "policies/UZ.yaml:0:0: a pack has no such file; see docs/reference/pack-format.md for"
                + " the names of files",
            "policies/uz:0:0: a pack has no folder within a folder; move its files up",
            "policy.yaml:0:0: a pack has no such file; see docs/reference/pack-format.md for the"
                + " names of files");
  }

  private static List<String> told(Path... packs) {
    return switch (PackLoader.load(List.of(packs))) {
      case LoadResult.Loaded _ -> List.of();
      case LoadResult.Refused(var mistakes, _) -> mistakes.stream().map(Object::toString).toList();
    };
  }

  @Test
  void a_file_or_nothing_is_no_pack() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "id: a");
    Path nothing = folder.resolve("nothing");
    assertThat(told(file, nothing))
        .containsExactly(
            file + ":0:0: this is not a folder; name the folder of a pack",
            nothing + ":0:0: this is not a folder; name the folder of a pack");
  }

  @Test
  void a_folder_without_pack_yaml_is_told_and_checked_all_the_same() {
    assertThat(pack("a").without("pack.yaml").file("risks/x.yaml", "").mistakes())
        .containsExactly(
            "pack.yaml:0:0: the pack has no pack.yaml; write one with id, title, version, stewards"
                + " and licence",
            "risks/x.yaml:0:0: the file is empty; write something into it");
  }

  @Test
  void a_broken_pack_yaml_hides_no_other_mistake() {
    assertThat(pack("a").file("pack.yaml", "id: &a b").file("risks/x.yaml", "").mistakes())
        .containsExactly(
            "pack.yaml:1:5: an anchor (&) is not allowed; write the value out",
            "risks/x.yaml:0:0: the file is empty; write something into it");
  }

  @Test
  void a_file_with_another_root_is_told() {
    assertThat(
            pack("a")
                .file("risks/list.yaml", "- id: a\n")
                .file("risks/other.yaml", "policies: []\n")
                .file("risks/void.yaml", "risks:\n")
                .mistakes())
        .containsExactly(
            "risks/list.yaml:1:1: keys with values are expected here; write `key: value` lines",
            "risks/other.yaml:1:1: the key 'policies' is not known here; use one of risks",
            "risks/other.yaml:1:1: the key 'risks' is missing; add `risks: …`",
            "risks/void.yaml:1:7: 'risks' is empty; give a value, or leave the key out");
  }

  @Test
  void a_file_in_another_encoding_is_told_once() throws IOException {
    Path written = pack("a").write();
    Path file = written.resolve("risks/x.yaml");
    Files.createDirectories(written.resolve("risks"));
    Files.write(file, "# 新疆\nrisks: []".getBytes(Charset.forName("GB18030")));
    assertThat(told(written))
        .containsExactly(file + ":1:3: the text is not UTF-8; save the file in UTF-8");
  }

  @Test
  void a_pack_may_be_reached_through_a_link() throws IOException {
    Path pack = Packs.whole(folder.resolve("whole")).write();
    Path link = Files.createSymbolicLink(folder.resolve("link"), pack);
    assertThat(told(link)).isEmpty();
    Files.createSymbolicLink(pack.resolve("loop"), pack);
    assertThat(told(link)).singleElement().asString().contains("the folder cannot be read");
  }

  @Test
  void a_link_to_nothing_and_a_device_are_no_files() throws IOException {
    Path pack = pack("a").write();
    Path lost = Files.createSymbolicLink(pack.resolve("attributes.yaml"), Path.of("gone"));
    Path device = Files.createSymbolicLink(pack.resolve("documents.yaml"), Path.of("/dev/zero"));
    assertThat(told(pack))
        .containsExactly(
            lost + ":0:0: there is no such file; check the path",
            device + ":0:0: this is a device or a pipe; put a file in its place");
    Files.delete(device);
  }

  @Test
  void a_file_larger_than_sixteen_mebibytes_is_refused() throws IOException {
    Path pack = pack("a").write();
    Path file = Files.write(pack.resolve("attributes.yaml"), new byte[PackFolder.LARGEST_FILE + 1]);
    assertThat(told(pack))
        .containsExactly(
            file + ":0:0: the file is larger than 16777216 bytes; split it or make it smaller");
  }

  @Test
  void a_pack_larger_than_sixty_four_mebibytes_is_refused() throws IOException {
    Path pack = pack("a").write();
    Files.createDirectories(pack.resolve("corridor"));
    byte[] blank = new byte[PackFolder.LARGEST_FILE];
    for (String name : List.of("costs", "crossings", "links", "places", "services")) {
      Files.write(pack.resolve("corridor/" + name + ".csv"), blank);
    }
    assertThat(told(pack))
        .containsExactly(pack + ":0:0: the pack is larger than 67108864 bytes; split it");
  }

  @Test
  void a_pack_of_more_than_two_thousand_files_is_refused_and_not_read() throws IOException {
    Path pack = pack("a").write();
    Files.createDirectories(pack.resolve("policies"));
    for (int i = 0; i <= PackFolder.MOST_FILES; i++) {
      Files.createFile(pack.resolve("policies/p%d.yaml".formatted(i)));
    }
    assertThat(told(pack))
        .containsExactly(pack + ":0:0: the folder has more than 2000 files; split the pack");
  }

  @Test
  void a_thousand_mistakes_are_listed_and_the_rest_counted() {
    Packs pack =
        pack("a")
            .policies(
                IntStream.range(0, 1_500)
                    .mapToObj("- %d\n"::formatted)
                    .collect(Collectors.joining()));
    LoadResult result = PackLoader.load(List.of(pack.write()));
    assertThat(result).isInstanceOf(LoadResult.Refused.class);
    LoadResult.Refused refused = (LoadResult.Refused) result;
    assertThat(refused.mistakes().size()).isBetween(1, 1_000);
    assertThat(refused.beyond()).isPositive();
  }

  @Test
  void no_pack_at_all_is_a_snapshot_of_nothing() {
    assertThat(PackLoader.load(List.of())).isInstanceOf(LoadResult.Loaded.class);
  }

  @Test
  void one_source_may_be_named_by_several_packs() {
    Packs base = pack("base");
    Packs node = pack("node");
    assertThat(Packs.load(base, node).contents().replacements()).isEmpty();
    node.source("law", "url: https://lex.uz/docs/2");
    node.replace(
        "sources.yaml",
        "- {id: law, title: {en: The law}, url: https://lex.uz/docs/1, quality: official}\n",
        "");
    assertThat(Packs.load(base, node).contents().replacements())
        .containsExactly(new Replacement("source", "law", "base", "node"));
  }

  @Test
  void packs_whose_files_were_read_elsewhere_are_the_same_as_in_their_folders() throws IOException {
    Packs.load(pack("base").policy("uz.a").file("NOTES.md", "for people"));
    PackLoader folders = PackLoader.read(List.of(folder.resolve("base")));
    PackLoader files = PackLoader.of(folders.files());
    assertThat(files.fingerprint()).isPresent().isEqualTo(folders.fingerprint());
    assertThat(digest(files.load())).isEqualTo(digest(folders.load()));
  }

  private static String digest(LoadResult result) {
    return ((LoadResult.Loaded) result).knowledge().contents().digest();
  }

  @Test
  void mistakes_in_files_that_were_read_elsewhere_are_told_with_the_name_of_their_pack() {
    PackFiles port =
        new PackFiles(
            "port",
            new TreeMap<>(
                Map.of(
                    "pack.yaml", "id: [".getBytes(UTF_8),
                    "notes.txt", "x".getBytes(UTF_8),
                    "README.md", "for people".getBytes(UTF_8),
                    "sources.yaml", new byte[PackFolder.LARGEST_FILE + 1])));
    assertThat(((LoadResult.Refused) PackLoader.of(List.of(port)).load()).mistakes())
        .extracting(mistake -> mistake.place().file())
        .containsExactly("port/notes.txt", "port/pack.yaml", "port/sources.yaml");
  }

  @Test
  void too_many_files_that_were_read_elsewhere_are_refused() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i <= PackFolder.MOST_FILES; i++) {
      files.put("policies/p" + i + ".yaml", new byte[0]);
    }
    LoadResult result = PackLoader.of(List.of(new PackFiles("port", files))).load();
    assertThat(((LoadResult.Refused) result).mistakes().getFirst().toString())
        .startsWith("port:0:0: the folder has more than 2000 files");
  }
}
