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
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

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
   * @throws ModelTooLargeException if the heap is too small for it
   * @throws IOException if the file cannot be read
   */
  public static SavedModel read(Path file) throws IOException {
    return read(file, ModelChecks.ofDefaults());
  }

  /**
   * Reads a model that has to pass these checks, too.
   *
   * @throws ModelTooLargeException if it is larger than a limit, or than the heap
   * @throws DigestMismatchException if it is another file than the expected one
   * @throws ModelFileException if it is not a sound model, as for {@link #read(Path)}
   * @throws IOException if the file cannot be read
   */
  public static SavedModel read(Path file, ModelChecks checks) throws IOException {
    requireNonNull(checks, "checks");
    if (Files.isDirectory(requireNonNull(file, "file"))) {
      throw new FileSystemException(file.toString(), null, "is a folder; expected a model file");
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      // A pipe has no length to compare with.
      long length = Files.isRegularFile(file) ? channel.size() : HashedInput.UNKNOWN;
      HashedInput input = new HashedInput(Channels.newInputStream(channel), length);
      return new ModelReader(input, checks).read();
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
   * @throws ModelTooLargeException if the heap is too small for it
   * @throws IOException if the stream fails
   */
  public static SavedModel read(InputStream in) throws IOException {
    return read(in, ModelChecks.ofDefaults());
  }

  /**
   * Reads a model that has to pass these checks, too, from a stream that holds nothing else; the
   * stream stays open.
   *
   * @throws ModelTooLargeException if it is larger than a limit, or than the heap
   * @throws DigestMismatchException if it is another file than the expected one
   * @throws ModelFileException if it is not a sound model, as for {@link #read(InputStream)}
   * @throws IOException if the stream fails
   */
  public static SavedModel read(InputStream in, ModelChecks checks) throws IOException {
    requireNonNull(in, "in");
    requireNonNull(checks, "checks");
    return new ModelReader(new HashedInput(in, HashedInput.UNKNOWN), checks).read();
  }

  /**
   * Returns the SHA-256 of a whole file, for {@link ModelChecks#expectedDigest}: 64 lower-case
   * hexadecimal digits, those that {@code sha256sum} prints. Whether it is a model is not looked
   * at.
   *
   * @throws IOException if the file cannot be read
   */
  public static String digest(Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
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
