package io.github.sentimentj.djl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.SentimentModel;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes in which PyTorch cannot start: one error says what to do, every time, and fast. */
final class MissingNativesTest {
  private static final String RESULT = "RESULT ";
  private static final String[] ARTIFACTS = {
    "pytorch-jni:2.7.1-0.35.1", "pytorch-native-cpu:2.7.1", "no other versions"
  };

  @TempDir Path cache;
  @TempDir Path folder;

  private static String classPath(Predicate<String> wanted) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(wanted)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String withoutLibtorch() {
    return classPath(entry -> !entry.contains("pytorch-native"));
  }

  /** Runs a process, and returns what it was told each time it tried to train. */
  private static List<String> results(Class<?> main, String classPath, Path cache)
      throws Exception {
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            main.getName());
    child.environment().put("DJL_CACHE_DIR", cache.toString());
    child.environment().put("ENGINE_CACHE_DIR", cache.toString());
    child.redirectErrorStream(true);
    Process process = child.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
    List<String> results = output.lines().filter(line -> line.startsWith(RESULT)).toList();
    assertThat(results).as(output).hasSize(2);
    return results;
  }

  @Test
  void train_withoutNatives_namesTheArtifactsEveryTime() throws Exception {
    String classPath =
        classPath(entry -> !entry.contains("pytorch-native") && !entry.contains("pytorch-jni"));
    assertThat(results(Child.class, classPath, cache))
        .allSatisfy(line -> assertThat(line).contains(ARTIFACTS));
  }

  @Test
  void train_withoutLibtorch_namesTheArtifactsEveryTime() throws Exception {
    assertThat(results(Child.class, withoutLibtorch(), cache))
        .allSatisfy(line -> assertThat(line).contains(ARTIFACTS));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "its class path")
  void train_withLibtorchOfAnotherVersion_namesTheArtifactsEveryTime() throws Exception {
    Path libtorch = libtorch("2.5.1", "notes.txt");
    assertThat(results(Child.class, libtorch + File.pathSeparator + withoutLibtorch(), cache))
        .allSatisfy(line -> assertThat(line).contains(ARTIFACTS).contains(cache.toString()));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "its class path")
  void train_withADamagedLibtorch_namesArtifactsAndFolderEveryTime() throws Exception {
    Path libtorch = libtorch("2.7.1", "libtorch.so");
    assertThat(results(Child.class, libtorch + File.pathSeparator + withoutLibtorch(), cache))
        .allSatisfy(line -> assertThat(line).contains(ARTIFACTS).contains(cache.toString()));
  }

  @Test
  void train_withACacheThatIsNoFolder_namesItAndTheSettingEveryTime() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(results(Child.class, System.getProperty("java.class.path"), file.resolve("cache")))
        .allSatisfy(
            line -> assertThat(line).contains(file.toString(), "DJL_CACHE_DIR", "writable"));
  }

  /** Two applications of a server, each with its own copy of everything. */
  @Test
  void train_inASecondClassLoader_saysWhereToPutTheLibrary() throws Exception {
    String home = System.getProperty("user.home");
    List<String> results =
        results(TwoLoaders.class, System.getProperty("java.class.path"), Path.of(home, ".djl.ai"));
    assertThat(results.get(0)).isEqualTo(RESULT + "trained");
    assertThat(results.get(1)).contains("a process can load it once", "share");
  }

  /** Returns a class path entry that says it is libtorch, with one file of no sense. */
  private Path libtorch(String version, String library) throws IOException {
    Path description = folder.resolve("native/lib/pytorch.properties");
    Files.createDirectories(description.getParent());
    Files.writeString(
        description,
        "version=%s\nflavor=cpu\nclassifier=linux-x86_64\nlibraries=%s\n"
            .formatted(version, library));
    Path file = folder.resolve("pytorch/cpu/linux-x86_64").resolve(library);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "no library");
    return folder;
  }

  /** Tries to train twice and prints what it is told. */
  public static final class Child {
    private Child() {}

    public static void main(String[] args) {
      print();
      print();
    }

    /** Trains, and prints what comes of it. */
    public static void print() {
      try {
        SentimentModel.builder().maxEpochs(1).train(TinyTraining.reviews(8)).close();
        System.out.println(RESULT + "trained");
      } catch (MissingEngineException e) {
        System.out.println(RESULT + e.getMessage().replace('\n', ' '));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Trains in two loaders, one after the other. */
  static final class TwoLoaders {
    private TwoLoaders() {}

    public static void main(String[] args) throws Exception {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(new File(entry).toURI().toURL());
      }
      for (int i = 0; i < 2; i++) {
        // Never closed, as an application's is not while that runs.
        ClassLoader loader =
            new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        loader.loadClass(Child.class.getName()).getMethod("print").invoke(null);
      }
    }
  }
}
