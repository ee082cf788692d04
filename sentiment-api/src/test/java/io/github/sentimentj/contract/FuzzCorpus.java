package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Replays the inputs kept for a fuzz target, the files in the folder {@code /fuzz/TARGET} of the
 * test resources, and mutations of them, without a fuzzer: 1,000 for each target, or as many as the
 * system property {@code sentimentj.mutations} says, from the seed {@code sentimentj.seed}.
 */
public final class FuzzCorpus {
  private static final long MUTATIONS = Long.getLong("sentimentj.mutations", 1000);
  private static final long SEED = Long.getLong("sentimentj.seed", 1);

  private FuzzCorpus() {}

  /** Returns a test for each input, and one for the mutations. */
  public static Stream<DynamicTest> tests(Class<?> target, Consumer<byte[]> run) {
    List<Path> files = files(target);
    Stream<DynamicTest> inputs =
        files.stream()
            .map(
                file ->
                    DynamicTest.dynamicTest(
                        target.getSimpleName() + "/" + file.getFileName(),
                        () -> run.accept(Files.readAllBytes(file))));
    DynamicTest mutations =
        DynamicTest.dynamicTest(
            target.getSimpleName() + ", " + MUTATIONS + " mutations", () -> mutate(files, run));
    return Stream.concat(inputs, Stream.of(mutations));
  }

  /** None is a failure, as then the folder is lost. */
  private static List<Path> files(Class<?> target) {
    String folder = "/fuzz/" + target.getSimpleName();
    URL found = target.getResource(folder);
    assertThat(found).as(folder).isNotNull();
    try (Stream<Path> files = Files.list(Path.of(found.toURI()))) {
      List<Path> inputs = files.sorted().toList();
      assertThat(inputs).as(folder).isNotEmpty();
      return inputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static void mutate(List<Path> files, Consumer<byte[]> run) throws IOException {
    byte[][] inputs = new byte[files.size()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = Files.readAllBytes(files.get(i));
    }
    Mutations mutations = new Mutations(List.of(inputs), SEED);
    for (long i = 0; i < MUTATIONS; i++) {
      byte[] input = mutations.next();
      try {
        run.accept(input);
      } catch (Throwable e) {
        String encoded = Base64.getEncoder().encodeToString(input);
        throw new AssertionError("mutation " + i + " of seed " + SEED + ": " + encoded, e);
      }
    }
  }
}
