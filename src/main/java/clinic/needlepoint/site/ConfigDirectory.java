package clinic.needlepoint.site;

import java.nio.file.Path;

/** The folder with what differs from kiosk to kiosk: questionnaires, consent forms, protocol. */
public record ConfigDirectory(Path path) {}
