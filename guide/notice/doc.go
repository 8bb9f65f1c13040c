// Package notice is the notification (underretning): a form being filled, what
// is worth looking at in its text, and the documents it becomes.
//
// It knows no terminal, no clock and no network. Times are passed in and read
// in Danish time. Nothing is written but by Save, to a folder that the caller
// opened; what is typed appears in no error, and a Draft prints as its form's
// name alone, whatever verb it is printed with.
package notice
