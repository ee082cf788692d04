import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Opens a page in headless Chromium over the DevTools protocol, at the widths of a desk and of a
 * phone, light and dark: fails upon errors, upon anything loaded beside the page, upon a page that
 * scrolls sideways, and upon letters that stand outside their picture. Leaves screenshots.
 *
 * <p>Arguments: the browser's program, the page, the folder for the screenshots.
 */
public final class CheckReport {
  private static final int SECONDS = 60;
  private static final List<View> VIEWS =
      List.of(
          new View("desk", 1280, 900, "light"),
          new View("desk-dark", 1280, 900, "dark"),
          new View("phone", 390, 844, "light"),
          new View("phone-dark", 390, 844, "dark"));

  // What is wrong with the layout, as text; empty if nothing is.
  private static final String LAYOUT =
      """
      (() => {
        const wrong = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth) {
          const wide = [...document.body.querySelectorAll('*')]
              .filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > root.clientWidth + 1);
          wrong.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}: `
              + wide.slice(0, 3).map(e => e.tagName + '.' + e.getAttribute('class')).join(' '));
        }
        for (const svg of document.querySelectorAll('svg')) {
          const box = svg.getBoundingClientRect();
          if (!svg.getAttribute('aria-label')) wrong.push('a picture has no aria-label');
          for (const text of svg.querySelectorAll('text')) {
            const r = text.getBoundingClientRect();
            if (r.left < box.left - 2 || r.right > box.right + 2
                || r.top < box.top - 2 || r.bottom > box.bottom + 2) {
              wrong.push(`'${text.textContent}' stands outside '${svg.getAttribute('aria-label')}'`);
            }
          }
        }
        if (document.scripts.length > 0) wrong.push('there is a script');
        return wrong.join('\\n');
      })()
      """;

  private record View(String name, int width, int height, String scheme) {}

  private final List<String> faults = new ArrayList<>();
  private final List<JsonObject> events = new CopyOnWriteArrayList<>();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private WebSocket socket;
  private int calls;

  public static void main(String[] args) throws Exception {
    Path profile = Files.createTempDirectory("chromium");
    Process browser =
        new ProcessBuilder(
                args[0],
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    try {
      CheckReport check = new CheckReport();
      check.connect(profile);
      Path folder = Files.createDirectories(Path.of(args[2]));
      for (View view : VIEWS) {
        check.look(Path.of(args[1]).toRealPath().toUri().toString(), view, folder);
      }
      check.faults.forEach(fault -> System.err.println("FAILED: " + fault));
      System.out.printf(
          "%s: %d views, %d faults; screenshots in %s%n",
          args[1], VIEWS.size(), check.faults.size(), folder);
      System.exit(check.faults.isEmpty() ? 0 : 1);
    } finally {
      browser.destroy();
      browser.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private void connect(Path profile) throws Exception {
    Path port = profile.resolve("DevToolsActivePort");
    for (int tries = 0; !Files.exists(port) || Files.readAllLines(port).isEmpty(); tries++) {
      if (tries == 10 * SECONDS) {
        throw new IOException("the browser does not start: " + Files.readString(profile.resolve("log")));
      }
      Thread.sleep(100);
    }
    HttpClient client = HttpClient.newHttpClient();
    URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
    String pages =
        client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString()).body();
    String address = "";
    for (JsonElement page : JsonParser.parseString(pages).getAsJsonArray()) {
      if (page.getAsJsonObject().get("type").getAsString().equals("page")) {
        address = page.getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
      }
    }
    socket = client.newWebSocketBuilder().buildAsync(URI.create(address), new Ear()).get(SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", new JsonObject());
    }
  }

  private void look(String page, View view, Path folder) throws Exception {
    JsonObject size = new JsonObject();
    size.addProperty("width", view.width());
    size.addProperty("height", view.height());
    size.addProperty("deviceScaleFactor", view.width() < 500 ? 2 : 1);
    size.addProperty("mobile", view.width() < 500);
    call("Emulation.setDeviceMetricsOverride", size);
    JsonObject scheme = new JsonObject();
    scheme.addProperty("name", "prefers-color-scheme");
    scheme.addProperty("value", view.scheme());
    JsonArray features = new JsonArray();
    features.add(scheme);
    JsonObject media = new JsonObject();
    media.add("features", features);
    call("Emulation.setEmulatedMedia", media);
    events.clear();
    call("Page.navigate", with("url", page));
    awaitLoad();
    JsonObject script = with("expression", LAYOUT);
    script.addProperty("returnByValue", true);
    String layout =
        call("Runtime.evaluate", script).getAsJsonObject("result").get("value").getAsString();
    layout.lines().forEach(fault -> faults.add(view.name() + ": " + fault));
    JsonObject whole = with("format", "png");
    whole.addProperty("captureBeyondViewport", true);
    String picture = call("Page.captureScreenshot", whole(whole)).get("data").getAsString();
    Files.write(folder.resolve(view.name() + ".png"), Base64.getDecoder().decode(picture));
    judge(view, page);
  }

  /** The whole page, not only what fits the window. */
  private JsonObject whole(JsonObject request) throws Exception {
    JsonObject size = call("Page.getLayoutMetrics", new JsonObject()).getAsJsonObject("cssContentSize");
    JsonObject clip = size.deepCopy();
    clip.addProperty("scale", 1);
    request.add("clip", clip);
    return request;
  }

  private void awaitLoad() throws Exception {
    for (int tries = 0; tries < 20 * SECONDS; tries++) {
      if (events.stream().anyMatch(event -> method(event).equals("Page.loadEventFired"))) {
        Thread.sleep(200);
        return;
      }
      Thread.sleep(50);
    }
    throw new IOException("the page does not load");
  }

  private void judge(View view, String page) {
    for (JsonObject event : events) {
      JsonObject said = event.getAsJsonObject("params");
      switch (method(event)) {
        case "Runtime.exceptionThrown", "Runtime.consoleAPICalled" ->
            faults.add(view.name() + ": " + said);
        case "Log.entryAdded" -> faults.add(view.name() + ": " + said.getAsJsonObject("entry").get("text"));
        case "Network.requestWillBeSent" -> {
          String url = said.getAsJsonObject("request").get("url").getAsString();
          if (!url.equals(page) && !url.equals("data:,")) {
            faults.add(view.name() + ": loads " + url);
          }
        }
        default -> {}
      }
    }
  }

  private JsonObject call(String method, JsonObject params) throws Exception {
    JsonObject request = new JsonObject();
    int id = ++calls;
    request.addProperty("id", id);
    request.addProperty("method", method);
    request.add("params", params);
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(request.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonObject received = answer.get(SECONDS, TimeUnit.SECONDS);
    if (received.has("error")) {
      throw new IOException(method + ": " + received.get("error"));
    }
    return received.getAsJsonObject("result");
  }

  private static JsonObject with(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static String method(JsonObject event) {
    return event.get("method").getAsString();
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder received = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      received.append(part);
      if (last) {
        JsonObject message = JsonParser.parseString(received.toString()).getAsJsonObject();
        received.setLength(0);
        if (message.has("id")) {
          answers.remove(message.get("id").getAsInt()).complete(message);
        } else {
          events.add(message);
        }
      }
      from.request(1);
      return null;
    }
  }
}
