using Coverbook.Cli.Commands;

using var interruption = new Interruption();
return await CoverbookCommand.RunAsync(args, interruption);
