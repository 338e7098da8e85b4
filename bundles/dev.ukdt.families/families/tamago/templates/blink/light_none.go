//go:build !usbarmory

package main

func light(bool) {}
