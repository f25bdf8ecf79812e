package clinic.needlepoint.phone;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * All that the clinic's network can ask of the kiosk. A link opens a page with one button, and the
 * button brings the file: an app that looks at a link by itself does not use it up.
 */
final class PhoneServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient PhoneFiles files;
  private final transient PhonePage page;

  PhoneServlet(PhoneFiles files, PhonePage page) {
    this.files = files;
    this.page = page;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<PhoneFiles.Waiting> found = files.find(token(request));
    if (found.isPresent()) {
      write(response, HttpServletResponse.SC_OK, page.of(found.get().file().language()));
    } else {
      gone(response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = token(request);
    Optional<PhoneFiles.Waiting> found = files.take(token);
    if (found.isEmpty()) {
      gone(response);
      return;
    }
    PhoneFile file = found.get().file();
    boolean whole = false;
    try {
      guard(response);
      response.setContentType("application/pdf");
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
      response.setContentLength(file.bytes().length);
      response.getOutputStream().write(file.bytes());
      response.flushBuffer();
      whole = true;
    } finally {
      if (!whole) {
        files.failed(token);
      }
    }
    files.fetched(token);
  }

  private static String token(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith(PhoneFiles.PATH) ? path.substring(PhoneFiles.PATH.length()) : "";
  }

  private void gone(HttpServletResponse response) throws IOException {
    write(response, HttpServletResponse.SC_NOT_FOUND, page.gone());
  }

  private static void write(HttpServletResponse response, int status, String html)
      throws IOException {
    guard(response);
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Nothing is kept, nothing is asked elsewhere, and no address is told to anybody. */
  private static void guard(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
  }
}
