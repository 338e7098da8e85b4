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

const
  ROUNDS = 10;

function Work(Param: Pointer): PtrInt;
var
  Round: LongInt;
begin
  for Round := 1 to ROUNDS do
  begin
    WriteConsoleF('core %d, round %d\n', [GetCoreId, Round]);
    SysThreadSwitch;
  end;
  Result := 0;
end;

var
  Id: TThreadID;

begin
  { The last argument is the processor that the thread stays on. }
  BeginThread(nil, 32 * 1024, Work, nil, 1, Id);
  Work(nil);
end.
