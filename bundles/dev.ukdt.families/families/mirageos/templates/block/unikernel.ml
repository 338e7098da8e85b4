open Lwt.Infix

module Main (B : Mirage_block.S) = struct
  let failed what pp e =
    Logs.err (fun log -> log "%s: %a" what pp e);
    Lwt.fail_with what

  let read disk sector =
    B.read disk 0L [ sector ] >>= function
    | Ok () -> Lwt.return_unit
    | Error e -> failed "read" B.pp_error e

  let write disk sector =
    B.write disk 0L [ sector ] >>= function
    | Ok () -> Lwt.return_unit
    | Error e -> failed "write" B.pp_write_error e

  (* Counts how often this disk was started from, in its first byte. *)
  let start disk =
    B.get_info disk >>= fun info ->
    Logs.info (fun log ->
        log "%Ld sectors of %d bytes" info.size_sectors info.sector_size);
    let sector = Cstruct.create info.sector_size in
    read disk sector >>= fun () ->
    let count = (Cstruct.get_uint8 sector 0 + 1) land 0xff in
    Cstruct.set_uint8 sector 0 count;
    write disk sector >|= fun () ->
    Logs.info (fun log -> log "start number %d" count)
end
