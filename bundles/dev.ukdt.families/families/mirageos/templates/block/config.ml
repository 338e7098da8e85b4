(* mirage >= 4.10.0 & < 4.12.0 *)
open Mirage

let main = main "Unikernel.Main" (block @-> job)

(* Solo5 knows the device by its name, Unikraft by its number, a process of the host by a file. *)
let disk =
  if_impl Key.is_solo5 (block_of_file "storage")
    (if_impl Key.is_unikraft (block_of_file "0") (block_of_file "disk.img"))

let () = register "@@identifier@@" [ main $ disk ]
