package clinic.needlepoint.site;

import java.util.Optional;

/** The one site of this database. */
public interface Sites {
  /** Empty until first-run set-up is done. */
  Optional<Site> find();

  /** The site, for all that happens after set-up. */
  default Site require() {
    return find().orElseThrow(() -> new IllegalStateException("The kiosk is not set up yet."));
  }

  /** Writes the site once, in the caller's transaction. */
  void establish(Site site);
}
