package io.github.sentimentj.benchmarks;

import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.deeplearning4j.models.embeddings.loader.WordVectorSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import smile.nlp.embedding.GloVe;

/**
 * GloVe 6B 100d, the first 100,000 words: time until the vectors are in memory. All words are in
 * use unless the name says otherwise, since the peers keep all of a file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class VectorLoadingBenchmark {
  private final Path gzip = BenchmarkData.file("vectors-glove/glove.6B.100d.top100k.txt.gz");
  private Path text = gzip;
  private Vocabulary all = Vocabulary.of(List.of());
  private Vocabulary some = all;

  /** Unpacks the file, since the peers read plain text only. */
  @Setup
  public void unpack() throws IOException {
    text = Files.createTempFile("glove", ".txt");
    try (InputStream in = unpacked();
        OutputStream out = Files.newOutputStream(text)) {
      in.transferTo(out);
    }
    try (Stream<String> lines = Files.lines(text)) {
      all = Vocabulary.of(lines.map(line -> line.substring(0, line.indexOf(' '))).toList());
    }
    some = Vocabulary.of(all.words().stream().filter(word -> word.hashCode() % 5 < 2).toList());
  }

  /** Deletes the unpacked file. */
  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(text);
  }

  /** Ours, plain text. */
  @Benchmark
  public Object sentimentJ() throws IOException {
    return Embeddings.file(text).read(all);
  }

  /** Ours, gzip. */
  @Benchmark
  public Object sentimentJGzip() throws IOException {
    return Embeddings.file(gzip).read(all);
  }

  /** Ours, gzip, with about two fifths of the words in use. */
  @Benchmark
  public Object sentimentJGzipSomeWords() throws IOException {
    return Embeddings.file(gzip).read(some);
  }

  /** Smile, plain text. */
  @Benchmark
  public Object smile() throws IOException {
    return GloVe.of(text);
  }

  /** DL4J, plain text. */
  @Benchmark
  @SuppressWarnings("deprecation")
  public Object dl4j() throws IOException {
    return WordVectorSerializer.loadTxtVectors(text.toFile());
  }

  /** The JDK's gzip reader, its output thrown away: no reader of this file can take less. */
  @Benchmark
  public long unpackingAlone() throws IOException {
    try (InputStream in = unpacked()) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private InputStream unpacked() throws IOException {
    return new GZIPInputStream(Files.newInputStream(gzip), 1 << 16);
  }
}
