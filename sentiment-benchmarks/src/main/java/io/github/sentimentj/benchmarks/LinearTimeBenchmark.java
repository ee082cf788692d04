package io.github.sentimentj.benchmarks;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One text of 1 MB of UTF-8, of prose or of one piece over and over: the word tokenizer is linear.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LinearTimeBenchmark {
  private static final int BYTES = 1_000_000;

  /** What the text is made of. */
  @Param({"prose", "a", "<", "\u0301", "e\u0301", "\uD83D\uDE00"})
  public String piece = "prose";

  private final Tokenizer words = Tokenizers.words();
  private String text = "";

  /** Makes the text. */
  @Setup
  public void makeText() {
    String once = piece.equals("prose") ? String.join(" ", BenchmarkData.reviews()) : piece;
    int bytes = once.getBytes(StandardCharsets.UTF_8).length;
    text = bytes > BYTES ? once.substring(0, BYTES) : once.repeat(BYTES / bytes);
  }

  /** The whole text at once. */
  @Benchmark
  public List<Token> words() {
    return words.tokenize(text);
  }
}
