{
  withCcache ? false,
  smp ? false,

  includeos ? import (builtins.fetchGit {
    url = "https://github.com/includeos/IncludeOS.git";
    ref = "main";
  }) { inherit withCcache smp; },
}:
includeos.pkgs.mkShell.override { inherit (includeos) stdenv; } {
  packages = [
    includeos.vmrunner
    includeos.pkgs.buildPackages.cmake
    includeos.pkgs.buildPackages.nasm
    includeos.pkgs.qemu
  ];
  buildInputs = [ includeos includeos.chainloader ];
}
