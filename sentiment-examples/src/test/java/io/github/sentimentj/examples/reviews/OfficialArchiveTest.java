package io.github.sentimentj.examples.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OfficialArchiveTest {
  private static final Download.Limits PATIENT = limits(20_000, 20_000);

  private final CountDownLatch testEnded = new CountDownLatch(1);
  private ExecutorService threads;
  private HttpServer server;
  private byte[] archive;

  private static Download.Limits limits(int silenceMillis, int totalMillis) {
    return new Download.Limits(
        Duration.ofSeconds(3), Duration.ofMillis(silenceMillis), Duration.ofMillis(totalMillis));
  }

  @BeforeEach
  void start() throws IOException {
    archive = TinyReviews.tarGz(files());
    threads = Executors.newCachedThreadPool();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    testEnded.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("aclImdb/train/neg/0_3.txt", "train neg 😀 \"quoted\"\n");
    files.put("aclImdb/train/pos/12499_10.txt", "train pos");
    files.put("aclImdb/test/neg/1_1.txt", "test neg");
    files.put("aclImdb/test/pos/1_9.txt", "test pos");
    files.put("aclImdb/train/unsup/1_0.txt", "unlabelled");
    files.put("aclImdb/README", "read me");
    files.put("/etc/aclImdb/train/pos/1_9.txt", "from the root");
    files.put("aclImdb/train/pos/../../1_9.txt", "from elsewhere");
    return files;
  }

  private OfficialArchive serving(HttpHandler handler, String sha256, Download.Limits limits) {
    server.createContext("/", handler);
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/a.tar.gz");
    return new OfficialArchive(
        new Download(address, archive.length, sha256, limits), TinyReviews.SILENT);
  }

  private void whole(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, archive.length);
      exchange.getResponseBody().write(archive);
    }
  }

  private void half(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, archive.length);
    exchange.getResponseBody().write(archive, 0, archive.length / 2);
    exchange.getResponseBody().flush();
  }

  private void halfAndSilence(HttpExchange exchange) throws IOException {
    half(exchange);
    awaitEndOfTest();
  }

  private void awaitEndOfTest() {
    try {
      assertThat(testEnded.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireFailure(OfficialArchive source, String message) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(source::read)
        .withMessageContaining(message);
  }

  @Test
  void read_soundArchive_givesOnlyReviewsOfBothParts() throws Exception {
    Reviews found = serving(this::whole, TinyReviews.sha256(archive), PATIENT).read();

    assertThat(TinyReviews.list(found.train()))
        .isEqualTo(TinyReviews.list(TinyReviews.REVIEWS.train()));
    assertThat(TinyReviews.list(found.test()))
        .isEqualTo(TinyReviews.list(TinyReviews.REVIEWS.test()));
  }

  @Test
  void read_otherDigest_isRefused() {
    requireFailure(serving(this::whole, "0".repeat(64), PATIENT), "SHA-256");
  }

  @Test
  void read_notFound_saysStatus() {
    HttpHandler missing =
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(404, -1);
          }
        };
    requireFailure(serving(missing, "", PATIENT), "answered 404");
  }

  @Test
  void read_longerThanPublished_isRefused() {
    HttpHandler longer =
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(archive);
            exchange.getResponseBody().write(new byte[100_000]);
          }
        };
    requireFailure(serving(longer, "", PATIENT), "more than the expected");
  }

  @Test
  void read_connectionLost_isRefused() {
    HttpHandler broken =
        exchange -> {
          half(exchange);
          exchange.close();
        };
    requireFailure(serving(broken, "", PATIENT), "localhost");
  }

  @Test
  void read_serverFallsSilent_isGivenUp() {
    requireFailure(serving(this::halfAndSilence, "", limits(300, 20_000)), "too slow");
  }

  @Test
  void read_serverNeverAnswers_isGivenUp() {
    requireFailure(serving(exchange -> awaitEndOfTest(), "", limits(300, 20_000)), "too slow");
  }

  @Test
  void read_tooSlowAltogether_isGivenUp() {
    requireFailure(serving(this::halfAndSilence, "", limits(20_000, 300)), "too slow");
  }

  @Test
  void read_nobodyListens_saysSo() {
    OfficialArchive source = serving(this::whole, "", PATIENT);
    server.stop(0);

    requireFailure(source, "no connection to http://localhost");
  }
}
