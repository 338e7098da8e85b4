program Guest;

{$IFDEF FPC}
  {$mode delphi}
{$ENDIF}

uses
  Kernel,
  Process,
  Memory,
  Debug,
  Arch,
  Filesystem,
  Network,
  Console;

begin
  WriteConsoleF('Hello from Toro\n', []);
end.
