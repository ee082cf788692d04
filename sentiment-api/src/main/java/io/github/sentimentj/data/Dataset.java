package io.github.sentimentj.data;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.audit.Audit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labelled examples in a fixed order; possibly none.
 *
 * <pre>{@code
 * Dataset reviews = Dataset.csv(Path.of("reviews.csv")); // header: text,label
 * Split split = reviews.stratifiedSplit(0.8, 0.1, 0.1, 42);
 * }</pre>
 *
 * <p>Immutable. Thread-safe: one instance may be shared by any number of threads.
 */
public final class Dataset implements Iterable<Example> {
  private final ExampleSource source;

  private Dataset(ExampleSource source) {
    this.source = source;
  }

  /** Makes a data set of a copy of these examples. */
  public static Dataset of(List<Example> examples) {
    return of("data set", examples);
  }

  private static Dataset of(String name, List<Example> examples) {
    return new Dataset(ExampleSource.inMemory(name, examples));
  }

  /**
   * Reads a UTF-8 file, gzip-compressed or not, whose header has the columns {@code text} and
   * {@code label}: as {@link CsvFormat#tsv()} if its name ends in {@code .tsv} or {@code .tsv.gz},
   * as {@link CsvFormat#csv()} otherwise.
   *
   * @throws DataException if the content is not such a table; the message names file and line
   * @throws IOException if the file is missing ({@link java.nio.file.NoSuchFileException}) or
   *     cannot be read
   */
  public static Dataset csv(Path file) throws IOException {
    return csv(file, CsvFormat.of(requireNonNull(file, "file")));
  }

  /**
   * Reads a UTF-8 file, gzip-compressed or not, of this format.
   *
   * @throws DataException if the content is not such a table; the message names file and line
   * @throws IOException if the file is missing ({@link java.nio.file.NoSuchFileException}) or
   *     cannot be read
   */
  public static Dataset csv(Path file, CsvFormat format) throws IOException {
    requireNonNull(format, "format");
    return csv(Files.newInputStream(requireNonNull(file, "file")), file.toString(), format);
  }

  /**
   * Reads UTF-8, gzip-compressed or not, of this format, and closes the stream.
   *
   * @param name what messages call the data
   * @throws DataException if the content is not such a table; the message has the name and the line
   * @throws IOException if the stream cannot be read
   */
  public static Dataset csv(InputStream in, String name, CsvFormat format) throws IOException {
    requireNonNull(format, "format");
    return of(name, Reading.all(in, name, bytes -> CsvExamples.read(bytes, name, format)));
  }

  /**
   * Reads a UTF-8 file, gzip-compressed or not, as {@link CsvFormat#tsv()}, whatever its name.
   *
   * @throws DataException if the content is not such a table; the message names file and line
   * @throws IOException if the file is missing ({@link java.nio.file.NoSuchFileException}) or
   *     cannot be read
   */
  public static Dataset tsv(Path file) throws IOException {
    return csv(file, CsvFormat.tsv());
  }

  /**
   * Reads JSON Lines, one object with the fields {@code text} and {@code label} a line, in UTF-8,
   * gzip-compressed or not.
   *
   * @throws DataException if the content is nothing such; the message names file and line
   * @throws IOException if the file is missing ({@link java.nio.file.NoSuchFileException}) or
   *     cannot be read
   */
  public static Dataset jsonLines(Path file) throws IOException {
    return jsonLines(file, JsonLinesFormat.ofDefaults());
  }

  /**
   * Reads JSON Lines with these fields, in UTF-8, gzip-compressed or not.
   *
   * @throws DataException if the content is nothing such; the message names file and line
   * @throws IOException if the file is missing ({@link java.nio.file.NoSuchFileException}) or
   *     cannot be read
   */
  public static Dataset jsonLines(Path file, JsonLinesFormat format) throws IOException {
    requireNonNull(format, "format");
    return jsonLines(Files.newInputStream(requireNonNull(file, "file")), file.toString(), format);
  }

  /**
   * Reads JSON Lines with these fields, in UTF-8, gzip-compressed or not, and closes the stream.
   *
   * @param name what messages call the data
   * @throws DataException if the content is nothing such; the message has the name and the line
   * @throws IOException if the stream cannot be read
   */
  public static Dataset jsonLines(InputStream in, String name, JsonLinesFormat format)
      throws IOException {
    requireNonNull(format, "format");
    return of(name, Reading.all(in, name, bytes -> JsonLinesExamples.read(bytes, name, format)));
  }

  /**
   * Reads a folder for each label that holds a file for each text, as the Large Movie Review
   * Dataset ({@code aclImdb/train}) does. The label is the folder's name, the id that and the
   * file's name ({@code pos/0_9.txt}); the order is that of both names. Files are UTF-8,
   * gzip-compressed or not. Hidden files and folders are passed over, and so are files beside the
   * folders.
   *
   * @throws DataException if there is no such folder or no text in it, a label's folder holds a
   *     folder, or a file is not UTF-8 or longer than 16 million characters; the message names file
   *     and line
   * @throws IOException if the folder is missing ({@link java.nio.file.NoSuchFileException}) or
   *     something in it cannot be read
   */
  public static Dataset folders(Path folder) throws IOException {
    return of(requireNonNull(folder, "folder").toString(), FolderExamples.read(folder));
  }

  /**
   * Reads the folders of these labels alone, as {@link #folders(Path)} does: {@code aclImdb/train}
   * has a folder {@code unsup} besides, with texts that have no label.
   *
   * @throws IllegalArgumentException if a label is no folder's name
   */
  public static Dataset folders(Path folder, List<String> labels) throws IOException {
    requireNonNull(labels, "labels");
    return of(requireNonNull(folder, "folder").toString(), FolderExamples.read(folder, labels));
  }

  /**
   * Returns what messages call this data set: the path of the file it was read from, as it was
   * given; "data set" for examples from memory. Selections keep the name, the parts of a split add
   * theirs.
   */
  public String name() {
    return source.name();
  }

  /** Returns the number of examples, 0 or more. */
  public int size() {
    return source.size();
  }

  /** Returns the examples in order. */
  public Stream<Example> stream() {
    return source.stream();
  }

  /** Returns an iterator over the examples in order; it cannot remove. */
  @Override
  public Iterator<Example> iterator() {
    return stream().iterator();
  }

  /** Returns how many examples each label has, sorted by label; unmodifiable. */
  public SortedMap<String, Integer> labelCounts() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Example example : this) {
      counts.merge(example.label(), 1, Integer::sum);
    }
    return Collections.unmodifiableSortedMap(counts);
  }

  /** Returns the labels that occur, sorted, each once; unmodifiable. */
  public List<String> labels() {
    return List.copyOf(labelCounts().keySet());
  }

  /**
   * Returns some of the examples, in this data set's order, with the shares of its labels as near
   * as whole examples allow. The same seed gives the same sample. Examples of one group or of equal
   * text may be separated.
   *
   * @param size examples wanted, at least 0; all are returned if there are no more than that
   * @throws IllegalArgumentException if size is negative
   */
  public Dataset sample(int size, long seed) {
    if (size < 0) {
      throw new IllegalArgumentException("size is " + size + "; expected 0 or more");
    }
    if (size >= size()) {
      return this;
    }
    double share = (double) size / size();
    List<int[]> units = IntStream.range(0, size()).mapToObj(i -> new int[] {i}).toList();
    return select(name(), new Allocation(this, share, 1 - share).deal(units, seed), 0);
  }

  /**
   * Divides the examples into three disjoint parts that keep this data set's order. Each label has
   * nearly the same share in every part.
   *
   * <p>Examples of one group are never in two parts, and neither are examples of equal text, where
   * whitespace at the ends and the kind and length of whitespace between words do not count. Where
   * no examples are tied in this way the size of a part differs by less than 1 from its share, else
   * by about the largest number of examples that are tied together. The same seed gives the same
   * parts.
   *
   * @param train share of the training part, above 0
   * @param validation share of the validation part, 0 or more
   * @param test share of the test part, 0 or more
   * @throws IllegalArgumentException if the shares do not sum to 1 (± 1e-9), or if a part whose
   *     share is above 0 would be empty
   */
  public Split stratifiedSplit(double train, double validation, double test, long seed) {
    return Split.stratified(this, new double[] {train, validation, test}, seed);
  }

  /**
   * Divides the examples for cross-validation: {@code folds} splits, each with another part of the
   * data as its test examples and all others as its training examples; validation is empty. Labels
   * and ties are treated as by {@link #stratifiedSplit}. The same seed gives the same folds.
   *
   * @param folds number of parts, 2 or more; 5 or 10 by custom
   * @return the splits, which keep this data set's order within each part; unmodifiable
   * @throws IllegalArgumentException if there are fewer examples that may be separated than folds
   */
  public List<Split> folds(int folds, long seed) {
    return Folds.of(this, folds, seed);
  }

  /** Returns the examples of this data set, followed by those of the other. */
  public Dataset concat(Dataset other) {
    requireNonNull(other, "other");
    return of(name() + " + " + other.name(), Stream.concat(stream(), other.stream()).toList());
  }

  /**
   * Returns the examples the condition holds for, in this data set's order; it is asked once each.
   */
  public Dataset where(Predicate<Example> condition) {
    requireNonNull(condition, "condition");
    return of(name(), stream().filter(condition).toList());
  }

  /**
   * Returns the examples whose text does not stand in the other data set, whatever their labels;
   * texts are equal as in {@link #stratifiedSplit}. Published divisions often hold texts that are
   * in training and in test: {@code test.without(train)} is what to measure by.
   */
  public Dataset without(Dataset other) {
    Set<String> texts = new HashSet<>();
    requireNonNull(other, "other").forEach(example -> texts.add(Units.collapsed(example.text())));
    return where(example -> !texts.contains(Units.collapsed(example.text())));
  }

  /**
   * Returns the first example of each text, whatever the labels of the others; texts are equal as
   * in {@link #stratifiedSplit}.
   */
  public Dataset distinct() {
    Set<String> seen = new HashSet<>();
    return where(example -> seen.add(Units.collapsed(example.text())));
  }

  /**
   * Returns a SHA-256 over text, label, weight, group and id of all examples in order, as 64 digits
   * of lower-case hex; the name is no part of it. Two data sets have the same fingerprint if and
   * only if they hold equal examples in the same order.
   */
  public String fingerprint() {
    Fingerprint fingerprint = new Fingerprint();
    forEach(fingerprint::add);
    return fingerprint.hex();
  }

  /**
   * Looks for what would spoil a model or its figures: duplicates, contradicting labels, damaged
   * texts and more. Changes nothing.
   */
  public Audit audit() {
    return Audit.of(this);
  }

  /** Does the same, and looks for what data that a model is measured by share with these. */
  public Audit audit(Dataset test) {
    return Audit.between(this, requireNonNull(test, "test"));
  }

  /** Returns the examples that were dealt to this part. */
  Dataset select(String name, int[] partOfExample, int part) {
    int[] index = {0};
    return of(name, stream().filter(example -> partOfExample[index[0]++] == part).toList());
  }

  /** Returns the name, the number of examples and the counts of the labels. */
  @Override
  public String toString() {
    return "Dataset[%s, %d examples, %s]".formatted(name(), size(), labelCounts());
  }
}
