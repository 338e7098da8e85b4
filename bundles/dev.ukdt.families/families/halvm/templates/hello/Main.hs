module Main where

import Hypervisor.Console

main :: IO ()
main = do
  console <- initXenConsole
  writeConsole console "Hello from the HaLVM!\n"
