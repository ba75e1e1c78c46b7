package org.caravanserai.fuzz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.caravanserai.reading.ScalarPlace;
import org.caravanserai.reading.TextFile;
import org.caravanserai.reading.YamlReader;

/** YAML read into nodes and fields, whatever it is about. */
final class YamlTarget implements Target {
  private static final String FILE = "text.yaml";

  private final List<Input> seeds =
      Stream.concat(Corpus.profiles().stream(), Corpus.shipped(".yaml").stream())
          .map(input -> Corpus.head(input, 40))
          .map(input -> new Input(FILE, input.bytes()))
          .toList();
  private final Mutator mutator = new Mutator(List.of());

  private enum Word {
    ONE,
    TWO
  }

  @Override
  public String name() {
    return "yaml";
  }

  @Override
  public Input next(RandomGenerator random) {
    return mutator.mutate(seeds, random);
  }

  @Override
  public Set<String> read(Input input) {
    Mistakes mistakes = new Mistakes();
    String text = TextFile.decode(input.bytes(), FILE, mistakes);
    Node root = text == null ? null : YamlReader.read(FILE, text, mistakes);
    Map<String, String> files = Map.of(FILE, text == null ? input.text() : text);
    if (root == null || text == null) {
      Told.require(mistakes.sorted().size() == 1, "more than one mistake", mistakes.sorted());
      return Told.kinds(mistakes.sorted(), files);
    }
    Told.require(mistakes.isEmpty(), "read, and refused", mistakes.sorted());
    List<Node> nodes = new ArrayList<>();
    walk(root, nodes);
    nodes.forEach(node -> ask(node, text, mistakes));
    if (!mistakes.isEmpty()) {
      Told.kinds(mistakes.sorted(), files);
    }
    return Set.of(ACCEPTED);
  }

  private static void walk(Node node, List<Node> nodes) {
    nodes.add(node);
    switch (node) {
      case Node.Scalar _ -> {}
      case Node.Sequence(_, List<Node> items) -> items.forEach(item -> walk(item, nodes));
      case Node.Mapping(_, var entries) ->
          entries.values().forEach(entry -> walk(entry.value(), nodes));
    }
  }

  /** Asks for everything that the readers of items ask for. */
  private static void ask(Node node, String text, Mistakes mistakes) {
    Place begin = node.place();
    mistakes.add(begin, "here", "look");
    if (node instanceof Node.Scalar scalar) {
      Told.require(
          YamlReader.findForbidden(scalar.text()).isEmpty(), "a character slipped in", scalar);
      int lines = (int) scalar.text().lines().count();
      if (!mistakes.isFull()) {
        mistakes.add(ScalarPlace.of(text, scalar, 1, 1), "first", "look");
        mistakes.add(ScalarPlace.of(text, scalar, 1, 1 + scalar.text().length()), "last", "look");
        mistakes.add(ScalarPlace.of(text, scalar, lines, 3), "in the last line", "look");
        mistakes.add(ScalarPlace.of(text, scalar, lines + 1, 1), "behind", "look");
      }
    }
    if (node instanceof Node.Mapping(_, var entries)) {
      Fields fields = Fields.of(node, mistakes);
      entries.forEach((key, entry) -> {
        mistakes.add(entry.keyPlace(), "key", "look");
        ask(fields, key);
      });
      fields.done();
    }
  }

  private static void ask(Fields fields, String key) {
    fields.place(key);
    fields.findText(key);
    fields.id(key);
    fields.flag(key, true);
    fields.findNumber(key);
    fields.number(key, BigDecimal.ZERO, BigDecimal.TEN);
    fields.integer(key, 1, 5);
    fields.findDay(key);
    fields.day(key, fields.place());
    fields.oneOf(key, List.of("one", "two"));
    fields.choice(key, Word.class);
    fields.findUrl(key);
    fields.list(key);
    fields.words(key);
    fields.entries(key);
  }
}
