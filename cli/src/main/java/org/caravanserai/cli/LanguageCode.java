package org.caravanserai.cli;

import java.util.Iterator;
import org.caravanserai.message.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --lang}: a language that has messages. */
final class LanguageCode implements ITypeConverter<String>, Iterable<String> {
  @Override
  public String convert(String value) {
    if (!Messages.LANGUAGES.contains(value)) {
      throw new TypeConversionException(
          Help.text("lang.wrong", value, String.join(", ", Messages.LANGUAGES)));
    }
    return value;
  }

  @Override
  public Iterator<String> iterator() {
    return Messages.LANGUAGES.iterator();
  }
}
