{
  withCcache ? false,
  smp ? false,

  includeos ? import (builtins.fetchGit {
    url = "https://github.com/includeos/IncludeOS.git";
    ref = "main";
  }) { inherit withCcache smp; },
}:
includeos.stdenv.mkDerivation {
  name = "@@id@@";
  src = ./src;
  nativeBuildInputs = includeos.nativeBuildInputs;
  buildInputs = [ includeos ];
  cmakeBuildType = "Debug";
}
