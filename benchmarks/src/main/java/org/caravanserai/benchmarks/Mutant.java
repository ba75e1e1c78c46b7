package org.caravanserai.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One small change to the code, and whether a test noticed it, as PIT's {@code mutations.xml}
 * tells.
 *
 * @param status {@code KILLED}, {@code TIMED_OUT}, {@code SURVIVED}, {@code NO_COVERAGE}, …
 * @param code simple name of the class, nested classes with {@code $}, and its method
 * @param change in PIT's words
 */
record Mutant(String status, boolean noticed, String code, int line, String change) {

  /**
   * All mutants of one run.
   *
   * @throws IOException when there is no such file, or when it is not complete
   */
  static List<Mutant> read(Path mutations) throws IOException {
    try (InputStream in = Files.newInputStream(mutations)) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      List<Mutant> mutants = new ArrayList<>();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("mutation")) {
          mutants.add(mutant(xml));
        }
      }
      return mutants;
    } catch (XMLStreamException e) {
      throw new IOException(mutations + " is not complete: " + e.getMessage(), e);
    }
  }

  private static Mutant mutant(XMLStreamReader xml) throws XMLStreamException {
    String status = xml.getAttributeValue(null, "status");
    boolean noticed = Boolean.parseBoolean(xml.getAttributeValue(null, "detected"));
    Map<String, String> parts = new HashMap<>();
    String part = "";
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("mutation"))) {
      if (xml.isStartElement()) {
        part = xml.getLocalName();
      } else if (xml.isCharacters() && !xml.isWhiteSpace()) {
        parts.put(part, xml.getText().strip());
      }
    }
    String owner = parts.getOrDefault("mutatedClass", "");
    return new Mutant(
        status,
        noticed,
        owner.substring(owner.lastIndexOf('.') + 1) + "." + method(parts),
        Integer.parseInt(parts.getOrDefault("lineNumber", "0")),
        parts.getOrDefault("description", "").replaceAll(" (for|with value for) org/.*", ""));
  }

  /** The method in whose text the change stands: that of a lambda is the one around it. */
  private static String method(Map<String, String> parts) {
    String name = parts.getOrDefault("mutatedMethod", "");
    return name.replaceAll("lambda\\$(.+)\\$\\d+", "$1")
        .replace("<init>", "new")
        .replace("<clinit>", "static");
  }
}
