package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.Actor;

/** Writes a device in the caller's transaction, with its record. */
interface FormularyWrites {
  FormularyResult write(Device device, boolean retired, Actor by);
}
