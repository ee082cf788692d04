package io.github.sentimentj.benchmarks;

import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** IMDB reviews into words, beside Lucene; an operation is 1 MB, so its rate is MB/s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
@OperationsPerInvocation(BenchmarkData.MEGABYTES)
public class WordTokenizerBenchmark {
  private final List<String> reviews = BenchmarkData.reviews();
  private final Tokenizer words = Tokenizers.words();
  private final LuceneTokens lucene = new LuceneTokens();

  /** Ours: a list of tokens, each with text and offsets. */
  @Benchmark
  public void words(Blackhole blackhole) {
    for (String review : reviews) {
      blackhole.consume(words.tokenize(review));
    }
  }

  /** StandardAnalyzer, its tokens kept with text and offsets. */
  @Benchmark
  public void luceneTokens(Blackhole blackhole) throws IOException {
    for (String review : reviews) {
      blackhole.consume(lucene.tokenize(review));
    }
  }

  /** StandardAnalyzer, its stream only advanced; no token is kept. */
  @Benchmark
  public void luceneStream(Blackhole blackhole) throws IOException {
    for (String review : reviews) {
      blackhole.consume(lucene.stream(review));
    }
  }
}
