package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.BiLstm;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts with class loaders of every kind: application servers, plug-ins, frameworks. */
final class ClassLoadersTest {
  private static final String TEXT = "a good film.";

  @TempDir Path folder;

  private final ClassLoader hosts = Thread.currentThread().getContextClassLoader();
  private Path file;
  private String expected;

  @BeforeEach
  void save() throws Exception {
    file = RandomModel.save(BiLstm.ofDefaults(), folder);
    expected = predict();
  }

  @AfterEach
  void restoreContextClassLoader() {
    Thread.currentThread().setContextClassLoader(hosts);
  }

  private String predict() throws Exception {
    try (SentimentModel model = SentimentModel.load(file)) {
      return model.predict(TEXT) + " " + model.predictAsync(TEXT).get();
    }
  }

  /** Does the same with the library that a loader has a copy of. */
  private static String predict(ClassLoader library, Path file) throws Exception {
    Class<?> type = library.loadClass(SentimentModel.class.getName());
    try (AutoCloseable model =
        (AutoCloseable) type.getMethod("load", Path.class).invoke(null, file)) {
      Object later = type.getMethod("predictAsync", String.class).invoke(model, TEXT);
      return type.getMethod("predict", String.class).invoke(model, TEXT)
          + " "
          + later.getClass().getMethod("get").invoke(later);
    }
  }

  /** Returns a loader with a copy of its own of everything on the class path. */
  private static URLClassLoader copy() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(new File(entry).toURI().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @Test
  void load_withoutAContextClassLoader_predictsTheSame() throws Exception {
    Thread.currentThread().setContextClassLoader(null);
    assertThat(predict()).isEqualTo(expected);
  }

  @Test
  void load_withAContextClassLoaderThatKnowsNothing_predictsTheSame() throws Exception {
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    assertThat(predict()).isEqualTo(expected);
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      Thread.currentThread().setContextClassLoader(empty);
      assertThat(predict()).isEqualTo(expected);
    }
  }

  @Test
  void load_inTwoLoadersWithEitherAsContext_predictsTheSame() throws Exception {
    try (URLClassLoader one = copy();
        URLClassLoader other = copy()) {
      assertThat(one.loadClass(SentimentModel.class.getName())).isNotEqualTo(SentimentModel.class);
      for (ClassLoader context : List.of(hosts, one, other)) {
        Thread.currentThread().setContextClassLoader(context);
        assertThat(predict()).isEqualTo(expected);
        assertThat(predict(one, file)).isEqualTo(expected);
        assertThat(predict(other, file)).isEqualTo(expected);
      }
    }
  }

  /** An application that is taken out of its server: nothing of it may stay. */
  @Test
  void close_ofTheOnlyModelOfALoader_letsTheLoaderGo() throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Otherwise caches of the JDK keep what they like until memory is short.
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                Server.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(server.inputReader().lines()).containsExactly("gone");
  }

  /** Uses a copy of the library once, and says whether it is gone then. */
  static final class Server {
    private Server() {}

    /** A record of the server's own. */
    private record Own(Server server) {}

    public static void main(String[] arguments) throws Exception {
      WeakReference<ClassLoader> loader = useOnce(Path.of(arguments[0]));
      // JDK 17 keeps the type that records were last compared by (ObjectMethods, asTypeCache).
      if (!new Own(new Server()).equals(new Own(new Server()))) {
        for (int second = 0; second < 90 && loader.get() != null; second++) {
          System.gc();
          Thread.sleep(1000);
        }
        System.out.println(loader.get() == null ? "gone" : "stays");
      }
    }

    private static WeakReference<ClassLoader> useOnce(Path file) throws Exception {
      try (URLClassLoader copy = copy()) {
        predict(copy, file);
        return new WeakReference<>(copy);
      }
    }
  }
}
