package org.caravanserai.platform.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes letters to a folder, one file each, for a house without a mail server. A letter holds what
 * opens a door: only the user that runs the house may read the files.
 */
class FolderPost implements Post {
  private static final int MOST_LETTERS = 1_000;
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;

  FolderPost(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized void take(UUID id, MimeMessage letter) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "letter", ".part", OWNER_ONLY);
      try (OutputStream file = Files.newOutputStream(draft)) {
        letter.writeTo(file);
      }
      Files.move(draft, folder.resolve(id + ".eml"), StandardCopyOption.REPLACE_EXISTING);
      forgetOldest();
    } catch (IOException e) {
      throw new UncheckedIOException("The letter could not be written to " + folder, e);
    } catch (MessagingException e) {
      throw new IllegalStateException("The letter could not be written", e);
    }
  }

  @Override
  public synchronized void forget(String address) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
        if (isTo(file, address)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The letters in " + folder + " could not be read", e);
    }
  }

  private static boolean isTo(Path file, String address) throws IOException {
    try (InputStream letter = Files.newInputStream(file)) {
      String to = new InternetHeaders(letter).getHeader("To", null);
      return to != null && to.strip().equalsIgnoreCase(address);
    } catch (MessagingException e) {
      return false;
    }
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old :
          files
              .filter(file -> file.toString().endsWith(".eml"))
              .sorted(Comparator.reverseOrder())
              .skip(MOST_LETTERS)
              .toList()) {
        Files.deleteIfExists(old);
      }
    }
  }
}
