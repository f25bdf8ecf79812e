package clinic.needlepoint.aftercare;

import clinic.needlepoint.site.ConfigFile;

/** A version of a text or a form, with the file that holds its words. */
record AftercareVersion(String id, int version, ConfigFile file) {}
