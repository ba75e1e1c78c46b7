package org.caravanserai.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * Where an index is kept. A directory is marked as open while a process has it, so that what a
 * crash left behind is known and thrown away.
 */
final class IndexStore implements AutoCloseable {
  private static final String STATE = "state";
  private static final String CLOSED = "closed";
  private static final String OPEN = "open";

  private final Directory directory;
  private final IndexWriter writer;
  private final String made;

  private IndexStore(Directory directory, String made, IndexWriterConfig.OpenMode mode)
      throws IOException {
    this.directory = directory;
    this.made = made;
    this.writer = new IndexWriter(directory, new IndexWriterConfig().setOpenMode(mode));
    commit(OPEN);
  }

  /** A new index. */
  static IndexStore of(Directory directory, String knowledge) throws IOException {
    return new IndexStore(
        directory, TraitsCodec.FORM + " " + knowledge, IndexWriterConfig.OpenMode.CREATE);
  }

  /** The index that a directory holds, or a new one in its place. */
  static IndexStore at(Path path, String knowledge) throws IOException {
    Files.createDirectories(path);
    Directory directory = FSDirectory.open(path);
    String made = TraitsCodec.FORM + " " + knowledge;
    try {
      if (isSound(directory, made)) {
        return new IndexStore(directory, made, IndexWriterConfig.OpenMode.APPEND);
      }
      empty(directory);
      return new IndexStore(directory, made, IndexWriterConfig.OpenMode.CREATE);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Damage of whatever kind means only that there is nothing to go on with. */
  private static boolean isSound(Directory directory, String made) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> state = reader.getIndexCommit().getUserData();
      return (made + " " + CLOSED).equals(state.get(STATE));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Lucene would read what is damaged before it writes over it. */
  private static void empty(Directory directory) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  IndexWriter writer() {
    return writer;
  }

  private void commit(String state) throws IOException {
    writer.setLiveCommitData(Map.of(STATE, made + " " + state).entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    commit(CLOSED);
    writer.close();
    directory.close();
  }
}
