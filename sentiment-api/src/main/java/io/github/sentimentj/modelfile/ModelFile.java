package io.github.sentimentj.modelfile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and writes models in their one file format, which the package's description lays out.
 *
 * <p>A file is data and nothing else: reading one runs no code of it, opens no other file, and
 * costs memory in proportion to what was really read. Its SHA-256 digest is checked every time.
 * Note that the digest protects from accidents; who can change a file can change its digest as
 * well.
 *
 * <p>Thread-safe, also for several threads or processes that save to one file: the last one wins,
 * and the file is whole at any time.
 */
public final class ModelFile {

  private ModelFile() {}

  /**
   * Reads a model.
   *
   * @throws NotAModelException if the file is something else
   * @throws ModelTooNewException if a later version of the library wrote it
   * @throws UnsupportedModelException if it needs what this version of the library does not have
   * @throws CorruptModelException if it is damaged, cut short or followed by other bytes
   * @throws IOException if the file cannot be read
   */
  public static SavedModel read(Path file) throws IOException {
    if (Files.isDirectory(requireNonNull(file, "file"))) {
      throw new FileSystemException(file.toString(), null, "is a folder; expected a model file");
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      // A pipe has no length to compare with.
      long length = Files.isRegularFile(file) ? channel.size() : HashedInput.UNKNOWN;
      return new ModelReader(new HashedInput(Channels.newInputStream(channel), length)).read();
    } catch (ModelFileException e) {
      throw e.in(file);
    }
  }

  /**
   * Reads a model from a stream that holds nothing else, up to the stream's end; the stream stays
   * open.
   *
   * @throws NotAModelException if the stream holds something else
   * @throws ModelTooNewException if a later version of the library wrote it
   * @throws UnsupportedModelException if it needs what this version of the library does not have
   * @throws CorruptModelException if it is damaged, cut short or followed by other bytes
   * @throws IOException if the stream fails
   */
  public static SavedModel read(InputStream in) throws IOException {
    requireNonNull(in, "in");
    return new ModelReader(new HashedInput(in, HashedInput.UNKNOWN)).read();
  }

  /**
   * Writes a model to a file, replacing what is there in one step: after any failure, kill or power
   * cut there is either the old file or the new one, whole. A symbolic link stays, and the file it
   * points to is replaced. Half-written files that a killed process left are removed. An interrupt
   * of the thread ends the writing with an {@link IOException}.
   *
   * @throws IllegalArgumentException if the model does not fit the format: labels, tokenizer
   *     parameters and provenance of more than 1 MB together, or words or a tokenizer of more than
   *     256 MB
   * @throws IOException if the file cannot be written; the old one is intact
   */
  public static void write(SavedModel model, Path file) throws IOException {
    requireNonNull(file, "file");
    AtomicFile.write(file, new ModelWriter(requireNonNull(model, "model"))::writeTo);
  }

  /**
   * Writes a model to a stream, which is flushed and stays open.
   *
   * @throws IllegalArgumentException as for a file
   * @throws IOException if the stream fails
   */
  public static void write(SavedModel model, OutputStream out) throws IOException {
    requireNonNull(out, "out");
    new ModelWriter(requireNonNull(model, "model")).writeTo(out);
  }
}
