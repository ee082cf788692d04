package io.github.sentimentj.examples.reviews;

import io.github.sentimentj.examples.progress.Meter;
import io.github.sentimentj.examples.progress.Progress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One verified file from the web. It never hangs: connecting, silence and the whole each have a
 * time limit.
 *
 * @param address where it is
 * @param bytes its length
 * @param sha256 its digest
 * @param limits how long it may take
 */
record Download(URI address, long bytes, String sha256, Limits limits) {
  private static final long GLANCE_MILLIS = 200;
  private static final int MEGABYTE = 1_000_000;

  /**
   * How long a download may take.
   *
   * @param connect until there is a connection
   * @param silence without a new byte, the look-up of the host included
   * @param total until the last byte
   */
  record Limits(Duration connect, Duration silence, Duration total) {}

  /**
   * Writes the file to an empty channel.
   *
   * @throws IOException if it does not arrive in time, or not as it must be
   */
  void into(FileChannel file, Progress progress) throws IOException, InterruptedException {
    Arrival arrival = new Arrival(file, bytes);
    CompletableFuture<HttpResponse<Void>> response =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()
            .sendAsync(
                HttpRequest.newBuilder(address).build(),
                head ->
                    head.statusCode() == 200
                        ? BodySubscribers.ofByteArrayConsumer(arrival::write)
                        : BodySubscribers.discarding());
    try {
      int status = await(response, arrival, progress).statusCode();
      if (status != 200) {
        throw new IOException("%s answered %d".formatted(address, status));
      }
    } finally {
      response.cancel(true);
    }
    Sha256.require(sha256, arrival.sha256(), address.toString());
  }

  private HttpResponse<Void> await(
      CompletableFuture<HttpResponse<Void>> response, Arrival arrival, Progress progress)
      throws IOException, InterruptedException {
    Optional<HttpResponse<Void>> answer = glance(response, arrival);
    while (answer.isEmpty() && arrival.bytes() == 0) {
      answer = glance(response, arrival);
    }
    if (answer.isPresent()) {
      return answer.get();
    }
    progress.say("reviews: downloading %d MB from %s".formatted(bytes / MEGABYTE, address));
    try (Meter meter = progress.start("download", bytes / MEGABYTE, "MB")) {
      while (answer.isEmpty()) {
        meter.moveTo(arrival.bytes() / MEGABYTE, "");
        answer = glance(response, arrival);
      }
    }
    return answer.get();
  }

  /** Waits a moment for the end of the download, and gives up on one that is too slow. */
  private Optional<HttpResponse<Void>> glance(
      CompletableFuture<HttpResponse<Void>> response, Arrival arrival)
      throws IOException, InterruptedException {
    try {
      return Optional.of(response.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      requireWithin(limits.silence(), arrival.silence());
      requireWithin(limits.total(), arrival.elapsed());
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IOException(reason(e), e);
    }
  }

  private void requireWithin(Duration limit, Duration spent) throws IOException {
    if (spent.compareTo(limit) > 0) {
      throw new IOException(
          "%s is too slow; given up after %.1f s".formatted(address, spent.toMillis() / 1000.0));
    }
  }

  /** The client's exceptions often have no message. */
  private String reason(ExecutionException e) {
    Throwable failure = e.getCause() == null ? e : e.getCause();
    if (failure.getCause() instanceof UnresolvedAddressException) {
      return "unknown host " + address.getHost();
    }
    String message = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
    return failure instanceof ConnectException
        ? "no connection to " + address
        : address + ": " + message;
  }
}
