package clinic.needlepoint.cartridge;

/** How the maker sterilised it, as the symbol on the pack says (ISO 15223-1). */
public enum Sterilisation {
  ETHYLENE_OXIDE,
  GAMMA,
  ELECTRON_BEAM
}
